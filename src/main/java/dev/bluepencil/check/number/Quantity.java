package dev.bluepencil.check.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads digits with marks between them: `1,234.50`, `1.234,50` and `1 234,50` are one number.
final class Quantity {
    private static final int LONGEST = 40;
    private static final Pattern RUN = Pattern.compile("[0-9]++");

    private Quantity() {}

    /// What it may be worth; nothing if it is no number, as `1.2.3` or `0049`, or too long to be one.
    static List<BigDecimal> values(String written, Convention convention) {
        var runs = RUN.matcher(written).results().map(it -> it.group()).toList();
        var marks = RUN.matcher(written).replaceAll("");
        if (written.length() > LONGEST || (runs.getFirst().length() > 2 && written.startsWith("0"))) {
            return List.of();
        }
        if (marks.isEmpty()) {
            return Stream.of(written).map(BigDecimal::new).toList();
        }
        boolean oneKind = marks.chars().distinct().count() == 1;
        boolean grouped = isGrouped(runs);
        if (marks.length() == 1 && grouped && convention.asksFor(marks.charAt(0))) {
            return convention.isGroup(marks.charAt(0))
                    ? whole(runs)
                    : convention.isPoint(marks.charAt(0))
                            ? decimal(runs)
                            : runs.getLast().endsWith("0")
                                    ? whole(runs)
                                    : Stream.concat(whole(runs).stream(), decimal(runs).stream())
                                            .toList();
        }
        if (oneKind && grouped) {
            return whole(runs);
        }
        boolean lastIsOther = marks.substring(0, marks.length() - 1).indexOf(marks.charAt(marks.length() - 1)) < 0;
        return lastIsOther && isGrouped(runs.subList(0, runs.size() - 1)) ? decimal(runs) : List.of();
    }

    static String key(BigDecimal value) {
        return "n:" + value.stripTrailingZeros().toPlainString();
    }

    static Optional<BigDecimal> quotient(int dividend, int divisor) {
        return List.of(2, 4, 5, 8, 10).contains(divisor)
                ? Optional.of(BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor)))
                : Optional.empty();
    }

    /// By thousands, or by lakhs and crores.
    private static boolean isGrouped(List<String> runs) {
        if (runs.size() == 1) {
            return true;
        }
        boolean middle = runs.subList(1, runs.size() - 1).stream().allMatch(it -> it.length() == 2 || it.length() == 3);
        return runs.getFirst().length() <= 3
                && !runs.getFirst().equals("0")
                && middle
                && runs.getLast().length() == 3;
    }

    private static List<BigDecimal> whole(List<String> runs) {
        return List.of(new BigDecimal(String.join("", runs)));
    }

    private static List<BigDecimal> decimal(List<String> runs) {
        return List.of(new BigDecimal(String.join("", runs.subList(0, runs.size() - 1)) + "." + runs.getLast()));
    }
}
