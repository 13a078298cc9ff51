package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import java.util.List;
import java.util.regex.Pattern;

/// Markdown within lines is gone or new: bold and italic type, strikethrough, links, images.
public final class Emphasis implements Inspection {
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("\\*\\*"),
            Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])[^*\\n]{1,500}+(?<=\\S)\\*(?![\\w*])"),
            Pattern.compile("(?<![\\w_])__(?=\\S)[^_\\n]{1,500}+__(?![\\w_])"),
            Pattern.compile("(?<![\\w_])_(?=[^\\s_])[^_\\n]{1,500}+(?<=\\S)_(?![\\w_])"),
            Pattern.compile("~~(?=\\S)[^~\\n]{1,500}+~~"),
            Pattern.compile("!\\[[^\\[\\]\\n]{0,500}+\\]\\("),
            Pattern.compile("(?<!!)\\[[^\\[\\]\\n]{0,500}+\\]\\("));

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return (mayHave(original) || mayHave(answer))
                && MARKS.stream().anyMatch(mark -> count(mark, original) != count(mark, answer));
    }

    private static boolean mayHave(Reading reading) {
        return reading.text().chars().anyMatch(it -> it == '*' || it == '_' || it == '~' || it == '[');
    }

    private static long count(Pattern mark, Reading reading) {
        return mark.matcher(reading.prose()).results().count();
    }
}
