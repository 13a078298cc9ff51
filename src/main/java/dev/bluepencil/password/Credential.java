package dev.bluepencil.password;

/// What we keep to verify a sign-in: a password's hash behind the prefix that says how it was made.
public record Credential(String hash) {
    @Override
    public String toString() {
        return "[credential]";
    }
}
