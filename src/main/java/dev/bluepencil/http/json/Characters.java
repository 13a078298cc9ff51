package dev.bluepencil.http.json;

import java.util.Optional;

/// Which text can be kept: any Unicode but NUL, which PostgreSQL refuses, and half surrogate pairs, which
/// UTF-8 has no form for.
public final class Characters {
    private Characters() {}

    /// What is wrong with the text, as the rest of a sentence that begins with the field's name.
    public static Optional<String> faultIn(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("has a NUL character");
        }
        return isWellFormed(text) ? Optional.empty() : Optional.of("has half a surrogate pair");
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
