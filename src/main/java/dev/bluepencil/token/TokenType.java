package dev.bluepencil.token;

import java.util.Locale;

/// What a token is for; a token of one type is never taken for another (RFC 8725 §3.12).
public enum TokenType {
    ACCESS,
    REFRESH,
    /// Confirms that an address is its owner's; from the link of a letter.
    VERIFY_EMAIL,
    /// Takes the change of an address back; from the link of a letter to the address that was left.
    REVERT_EMAIL,
    /// Allows a new password, once; for who had the code of a letter.
    RESET_PASSWORD;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
