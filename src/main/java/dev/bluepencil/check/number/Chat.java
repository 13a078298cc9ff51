package dev.bluepencil.check.number;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Digits that are read aloud for a word, in English: `2 go`, `gr8`.
final class Chat {
    private static final Pattern WORD = Pattern.compile(
            "(?:gr8(?:ful|er|est|ly)?|l8(?:r|er|ly)?|m8s?|b4(?:hand)?|be4|w8(?:ing|ed|s)?|h8(?:s|d|rs?)?|sk8|d8s?|str8|cr8|\\w{0,4}4ever|2day|2nite|2night|2morrow|2moro|2mrw|2moz|2gether|4u|2u|u2|me2|any1|some1|sum1|every1|no1|4got|4get|4gave|4give|in2|on2|un2|4ward|1ce|1der(?:ful)?|n1|f8|k8|up2)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{Nd}]*");
    private static final Map<String, List<String>> SPOKEN =
            Map.of("2", List.of("to", "too"), "4", List.of("for"), "8", List.of("ate"), "1", List.of("one", "won"));

    private Chat() {}

    /// Whether the answer spells out the word that the figure stands for.
    static boolean isSaid(Figure figure, Figures own, Figures answer) {
        return WORD.matcher(whole(own.text(), figure)).matches() || isSpokenThere(figure, own, answer);
    }

    /// Beside the same word: `2 go` and `to go`, `me 2` and `me too`.
    private static boolean isSpokenThere(Figure figure, Figures own, Figures answer) {
        var words = answer.spelling().words();
        for (var spoken : SPOKEN.getOrDefault(figure.written(), List.of())) {
            for (int at = 0; at < words.size(); at++) {
                if (words.get(at).equals(spoken)
                        && ((at + 1 < words.size() && alike(own.after(figure), words.get(at + 1)))
                                || (at > 0
                                        && own.after(figure).isEmpty()
                                        && alike(own.before(figure), words.get(at - 1))))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The next word may have been misspelled, or written as it is spoken: `da`, `ur`.
    private static boolean alike(String word, String other) {
        return !word.isEmpty()
                && (word.charAt(0) == other.charAt(0)
                        || (word.charAt(0) == 'd' && other.startsWith("th"))
                        || (word.charAt(0) == 'u' && other.startsWith("you")));
    }

    private static String whole(String text, Figure figure) {
        int start = figure.start();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        var matcher = LETTERS.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }
}
