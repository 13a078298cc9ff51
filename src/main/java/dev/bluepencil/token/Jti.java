package dev.bluepencil.token;

import java.util.UUID;

/// Names one token (RFC 7519 §4.1.7).
public record Jti(String value) {
    public static Jti random() {
        return new Jti(UUID.randomUUID().toString());
    }
}
