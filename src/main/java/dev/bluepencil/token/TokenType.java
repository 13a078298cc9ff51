package dev.bluepencil.token;

import java.util.Locale;

/// What a token is for; a token of one type is never taken for another (RFC 8725 §3.12).
public enum TokenType {
    ACCESS,
    REFRESH,
    VERIFY_EMAIL;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
