package dev.bluepencil.check.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text, in order and in small letters.
public record Words(List<String> all) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*+");
    private static final double ALIKE = 0.6;

    public static Words of(String text) {
        return new Words(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList());
    }

    public int count() {
        return all.size();
    }

    /// The first word of a text, if it has any; the rest is not looked at.
    public static Optional<String> first(String text) {
        var word = WORD.matcher(text);
        return word.find() ? Optional.of(word.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// Whether the texts begin with the same word, or one that is nearly the same.
    public static boolean beginAlike(String one, String other) {
        return areAlike(first(one), first(other));
    }

    /// Whether the texts end with the same word, or one that is nearly the same.
    public static boolean endAlike(String one, String other) {
        return areAlike(last(one), last(other));
    }

    private static Optional<String> last(String text) {
        var all = of(text).all;
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static boolean areAlike(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && areAlike(one.get(), other.get());
    }

    /// They have most of their letters in common: `teh` and `the`.
    private static boolean areAlike(String one, String other) {
        var left = new StringBuilder(other);
        int common = 0;
        for (int at = 0; at < one.length(); at++) {
            int same = left.indexOf(one.substring(at, at + 1));
            if (same >= 0) {
                left.deleteCharAt(same);
                common++;
            }
        }
        return 2.0 * common > ALIKE * (one.length() + other.length());
    }
}
