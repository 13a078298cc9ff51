package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Line;
import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Phrases;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.regex.Pattern;

/// Words to the user after the text: "Let me know if …", "Changes made: …".
public final class Postscript implements Repair {
    private static final double OWN_WORDS = 0.6;
    private static final double ALL_THERE = 0.85;
    private static final int ENDING = 50;
    private static final int LONGEST_REMARK = 400;
    private static final int MOST_LINES = 40;
    private static final Pattern RULE_AT_END = Pattern.compile("\\n\\s*+(?:-{3,}+|\\*{3,}+|_{3,}+)\\s*+\\z");
    private static final Pattern SENTENCE_BEFORE_LAST = Pattern.compile("[.!?。！？…][\"'”’)\\]]?[ \\n]++(?=\\S)");

    @Override
    public String repair(Action action, Reading original, String answer) {
        return withoutLastSentence(original, withoutLastLines(original, answer));
    }

    /// The index at which lines of such words begin, or -1. Only as many lines are looked at as the text does not
    /// have.
    public static int start(Reading original, String answer) {
        int surplus = Math.min(Line.written(answer) - Line.written(original.text()), MOST_LINES);
        int start = -1;
        for (int end = answer.length(), seen = 0; seen < surplus && end > 0; seen++) {
            int from = answer.lastIndexOf('\n', end - 1);
            var line = answer.substring(from + 1, end);
            if (from > 0 && !line.isBlank() && speaks(original, answer.substring(0, from), line)) {
                start = from;
            }
            seen -= line.isBlank() ? 1 : 0;
            end = from;
        }
        return start;
    }

    private static String withoutLastLines(Reading original, String answer) {
        int start = start(original, answer);
        if (start <= 0 || answer.substring(0, start).isBlank()) {
            return answer;
        }
        var text = answer.substring(0, start).stripTrailing();
        return RULE_AT_END.matcher(original.text()).find()
                ? text
                : RULE_AT_END.matcher(text).replaceFirst("").stripTrailing();
    }

    private static String withoutLastSentence(Reading original, String answer) {
        int from = Math.max(0, answer.length() - LONGEST_REMARK);
        var border = SENTENCE_BEFORE_LAST.matcher(answer).region(from, answer.length());
        while (border.find()) {
            var remark = answer.substring(border.end());
            if (Phrases.ABOUT_THE_WORK.matcher(remark).matches()
                    && !isOwn(original, answer.substring(0, border.end()), remark)) {
                return answer.substring(0, border.end()).stripTrailing();
            }
        }
        return answer;
    }

    private static boolean speaks(Reading original, String before, String line) {
        var head = line.substring(0, Math.min(line.length(), LONGEST_REMARK));
        return (Phrases.EXPLAINING.matcher(head).lookingAt()
                        || Phrases.TAKING_LEAVE.matcher(head).lookingAt())
                && !isOwn(original, before, line);
    }

    /// The text may say such things itself; but not if it is all there before.
    private static boolean isOwn(Reading original, String before, String words) {
        var text = original.text();
        return Overlap.covered(tail(text, ENDING), tail(before, ENDING + 10)) < ALL_THERE
                && (original.lines().stream().anyMatch(line -> speaks(line.content()))
                        || Overlap.covered(words, tail(text, words.length() + 20)) > OWN_WORDS);
    }

    private static boolean speaks(String line) {
        return Phrases.EXPLAINING.matcher(line).lookingAt()
                || Phrases.TAKING_LEAVE.matcher(line).lookingAt()
                || SENTENCE_BEFORE_LAST
                        .splitAsStream(line)
                        .anyMatch(sentence ->
                                Phrases.TAKING_LEAVE.matcher(sentence).lookingAt());
    }

    private static String tail(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }
}
