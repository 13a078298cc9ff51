package dev.bluepencil.library;

import dev.bluepencil.http.json.Characters;
import dev.bluepencil.template.Draft;
import java.text.Normalizer;
import java.util.Locale;

/// What somebody looks for in titles and contents, whatever its case: up to 100 characters on one line.
///
/// @param folded in the form that texts are searched in
public record SearchText(String folded) {
    private static final int MOST_CHARACTERS = 100;

    /// @throws IllegalArgumentException if it cannot be looked for
    public static SearchText parse(String text) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have 1 to " + MOST_CHARACTERS + " characters");
        }
        Characters.faultIn(text).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        // A line break stands between title and content.
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must be on one line");
        }
        return new SearchText(fold(text.strip()));
    }

    /// The form in which a template is searched.
    static String searched(Draft draft) {
        return fold(draft.title().value()) + "\n" + fold(draft.content().value());
    }

    boolean isIn(String searched) {
        return searched.contains(folded);
    }

    /// The same for texts that differ in case, or in how Unicode writes the same characters. Upper case first: it alone
    /// spells `ß` as two letters, and knows one `Σ` for both `σ` and `ς`, one `I` for both `i` and `ı`.
    /// Then character by character, since whole texts get the `ς` back. `ẞ` has no other upper case than itself.
    private static String fold(String text) {
        var upper = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('ẞ', 'ß')
                .toUpperCase(Locale.ROOT);
        var folded = new StringBuilder(upper.length());
        Normalizer.normalize(upper, Normalizer.Form.NFKC)
                .codePoints()
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
