package dev.bluepencil.password;

import java.text.Normalizer;

/// A password as somebody typed it, in the one form that every keyboard agrees on (NFKC, NIST SP 800-63B §3.1.1.2).
///
/// Refuses more than 128 characters, so that nothing is ever cut off in silence, nor hashed at great length.
public record Password(String value) {
    private static final int MOST_CHARACTERS = 128;

    public Password {
        if (value.codePointCount(0, value.length()) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have at most " + MOST_CHARACTERS + " characters");
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "[password]";
    }
}
