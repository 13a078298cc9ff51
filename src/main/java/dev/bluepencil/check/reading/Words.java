package dev.bluepencil.check.reading;

import java.util.List;
import java.util.Locale;
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

    /// Whether both begin with the same word, or one that is nearly the same.
    public boolean beginLike(Words others) {
        return !all.isEmpty() && !others.all.isEmpty() && areAlike(all.getFirst(), others.all.getFirst());
    }

    /// Whether both end with the same word, or one that is nearly the same.
    public boolean endLike(Words others) {
        return !all.isEmpty() && !others.all.isEmpty() && areAlike(all.getLast(), others.all.getLast());
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
