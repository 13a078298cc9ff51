package dev.bluepencil.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One number in digits: `1,000.50` has the runs 1, 000 and 50.
///
/// @param runs its runs of digits, in Western digits
/// @param glue what stands before it and after the number before, if that is near and no word; else a word
public record Figure(List<String> runs, String separators, String glue) {
    private static final String SEPARATOR = "[.,'’·٫٬\\u00a0\\u202f\\u2009]";
    private static final Pattern FIGURE = Pattern.compile(
            "\\p{Nd}++(?:" + SEPARATOR
                    + "\\p{Nd}++|(?<=(?<!\\p{Nd})\\p{Nd}{1,3}) \\p{Nd}{3}(?!\\p{Nd})|(?<=[ ]\\p{Nd}{3}) \\p{Nd}{3}(?!\\p{Nd}))*+");
    private static final Pattern RUN = Pattern.compile("\\p{Nd}++");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^[ \\t>]*+\\d{1,9}[.)](?=\\s|\\p{Lu})");

    static List<Figure> all(String prose) {
        if (prose.codePoints().noneMatch(Character::isDigit)) {
            return List.of();
        }
        var text = LIST_NUMBER.matcher(prose).replaceAll("");
        var figures = new ArrayList<Figure>();
        int last = 0;
        var matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            var runs = RUN.matcher(matcher.group())
                    .results()
                    .map(run -> western(run.group()))
                    .toList();
            var separators = RUN.matcher(matcher.group()).replaceAll("").replace(" ", "");
            figures.add(new Figure(runs, separators, glue(text.substring(last, matcher.start()))));
            last = matcher.end();
        }
        return figures;
    }

    /// All its digits, without zeros before them.
    String digits() {
        return trimmed(String.join("", runs));
    }

    List<String> values() {
        return runs.stream().map(Figure::trimmed).toList();
    }

    private static String glue(String between) {
        var stripped = between.strip();
        return stripped.length() > 1 || stripped.chars().anyMatch(Character::isLetter) ? "word" : stripped;
    }

    private static String trimmed(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    private static String western(String digits) {
        var western = new StringBuilder();
        digits.codePoints().forEach(digit -> western.append(Character.digit(digit, 10)));
        return western.toString();
    }
}
