package dev.bluepencil.code;

import dev.bluepencil.password.Credential;

/// A code that was just made: in clear, to be mailed and forgotten, and hashed, to be kept.
public record FreshCode(String digits, Credential hash) {
    @Override
    public String toString() {
        return "[code]";
    }
}
