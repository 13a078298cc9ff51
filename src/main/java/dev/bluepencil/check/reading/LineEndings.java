package dev.bluepencil.check.reading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The ways in which the lines of a text end: LF, CRLF, or some of each.
public record LineEndings(List<String> breaks) {
    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\n|\\r");

    public static LineEndings of(String text) {
        return new LineEndings(
                BREAK.matcher(text).results().map(MatchResult::group).toList());
    }

    public static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : BREAK.matcher(text).replaceAll("\n");
    }

    /// The unified text with these line ends: one by one where it has as many lines, else the most frequent for all.
    public String in(String unified) {
        long lines = unified.chars().filter(it -> it == '\n').count();
        if (breaks.stream().allMatch("\n"::equals)) {
            return unified;
        }
        if (lines != breaks.size()) {
            return unified.replace("\n", mostFrequent());
        }
        var ends = breaks.iterator();
        return BREAK.matcher(unified).replaceAll(_ -> ends.next());
    }

    private String mostFrequent() {
        return List.of("\r\n", "\n", "\r").stream()
                .max((one, other) -> Long.compare(count(one), count(other)))
                .orElseThrow();
    }

    private long count(String lineBreak) {
        return breaks.stream().filter(lineBreak::equals).count();
    }
}
