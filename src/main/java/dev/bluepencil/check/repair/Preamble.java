package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Line;
import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Phrases;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words to the user before the text: "Sure! Here is the corrected text:".
public final class Preamble implements Repair {
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
    public static OptionalInt end(Action action, Reading original, String answer) {
        var head = head(answer);
        if (announcesOtherWork(original, answer)) {
            return OptionalInt.empty();
        }
        var handing = Phrases.HANDING_OVER.matcher(head);
        if (handing.lookingAt()) {
            return isOwn(Phrases.HANDING_OVER, handing, original, answer) || !isExtra(handing.group(), original, answer)
                    ? OptionalInt.empty()
                    : gap(answer, handing.end());
        }
        var agreeing = Phrases.AGREEING.matcher(head);
        return agreeing.lookingAt() && isExtraAgreement(action, agreeing, original, answer)
                ? gap(answer, agreeing.end())
                : OptionalInt.empty();
    }

    /// Whether it begins by saying that it is something else, which the text does not say of itself.
    public static boolean announcesOtherWork(Reading original, String answer) {
        var announcing = Phrases.OTHER_WORK.matcher(head(answer));
        return announcing.lookingAt()
                && !Phrases.OTHER_WORK.matcher(head(original.text())).lookingAt()
                && isExtra(announcing.group(), original, answer);
    }

    /// In a line that the text does not have; or within a line, where no language but its own is to be judged by.
    private static boolean isExtraAgreement(Action action, Matcher agreeing, Reading original, String answer) {
        boolean alone = answer.startsWith("\n", agreeing.end()) && hasMoreLines(original, answer);
        return alone
                ? !isOwn(Phrases.AGREEING, agreeing, original, answer)
                : action != Action.TRANSLATE && !isOwn(Phrases.AGREED, agreeing, original, answer);
    }

    /// The text may say such things itself: in its own language, or in one that the answer translates. But where what
    /// follows says it, too, there is one too many.
    private static boolean isOwn(Pattern saying, Matcher said, Reading original, String answer) {
        var text = original.text();
        var beginning = text.substring(0, Math.min(text.length(), said.end() + 20));
        var own = saying.matcher(head(text));
        if (own.lookingAt()) {
            return !goesOn(saying, answer, said.end()) || goesOn(saying, text, own.end());
        }
        return (!isLabel(said.group()) || isLabel(beginning)) && Overlap.covered(said.group(), beginning) > OWN_WORDS;
    }

    private static boolean goesOn(Pattern saying, String text, int from) {
        return saying.matcher(head(text.substring(from).stripLeading())).lookingAt();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
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
