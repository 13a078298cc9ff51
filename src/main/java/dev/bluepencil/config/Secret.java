package dev.bluepencil.config;

import java.nio.charset.StandardCharsets;

/// A value that must not be seen: it prints as `[secret]`, wherever it ends up.
public record Secret(String value) {
    /// The UTF-8 bytes, for keys and key lengths.
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
