package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Words to the user before the text: "Sure! Here is the corrected text:".
final class Preamble implements Repair {
    private static final int MOST = 3;
    private static final int LONGEST = 300;
    private static final double OWN_WORDS = 0.6;
    private static final Pattern GAP = Pattern.compile("[\\s*_]*+(?:-{3,}+\\s*+)?");

    @Override
    public String repair(Action action, Reading original, String answer) {
        var rest = answer;
        for (int time = 0; time < MOST; time++) {
            var end = end(action, original, rest);
            if (end.isEmpty() || rest.substring(end.getAsInt()).isBlank()) {
                return rest;
            }
            rest = rest.substring(end.getAsInt()).strip();
        }
        return rest;
    }

    /// Where words end that stand before the text and are not its own.
    static OptionalInt end(Action action, Reading original, String answer) {
        var head = answer.substring(0, Math.min(answer.length(), LONGEST));
        var handing = Phrases.HANDING_OVER.matcher(head);
        if (handing.lookingAt()) {
            return isOwn(handing.group(), original) || !isExtra(handing.group(), original, answer)
                    ? OptionalInt.empty()
                    : gap(answer, handing.end());
        }
        var agreeing = Phrases.AGREEING.matcher(head);
        return agreeing.lookingAt()
                        && !isOwn(agreeing.group(), original)
                        && (action != Action.TRANSLATE || hasMoreLines(original, answer))
                ? gap(answer, agreeing.end())
                : OptionalInt.empty();
    }

    /// The text may say such things itself: in its own language, or in one that the answer translates.
    private static boolean isOwn(String words, Reading original) {
        var text = original.text();
        var head = text.substring(0, Math.min(text.length(), LONGEST));
        return Phrases.HANDING_OVER.matcher(head).lookingAt()
                || Phrases.GREETING_FIRST.matcher(head).lookingAt()
                || Overlap.covered(words, text.substring(0, Math.min(text.length(), words.length() + 20))) > OWN_WORDS;
    }

    /// There is more in the answer than in the text, by so much as a colon or a line.
    private static boolean isExtra(String words, Reading original, String answer) {
        return isLabel(words) ? colons(answer) > colons(original.text()) : hasMoreLines(original, answer);
    }

    private static boolean hasMoreLines(Reading original, String answer) {
        return Line.written(answer) > Line.written(original.text());
    }

    private static boolean isLabel(String words) {
        return words.indexOf(':') >= 0 || words.indexOf('：') >= 0;
    }

    private static long colons(String text) {
        return text.chars().filter(it -> it == ':' || it == '：').count();
    }

    private static OptionalInt gap(String answer, int from) {
        var gap = GAP.matcher(answer).region(from, answer.length());
        return OptionalInt.of(gap.lookingAt() && !opensEmphasis(gap.group()) ? gap.end() : from);
    }

    /// `Result: **Bold** text`: the stars are the text's.
    private static boolean opensEmphasis(String gap) {
        return gap.endsWith("*") || gap.endsWith("_");
    }
}
