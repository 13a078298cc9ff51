package dev.bluepencil.check.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// In which order a text writes the parts of a date.
enum Days {
    MONTH_FIRST,
    DAY_FIRST,
    UNKNOWN;

    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    /// The days that the parts may be.
    Set<String> of(List<Integer> parts, char mark) {
        var days = new HashSet<String>();
        boolean yearFirst = isYearFirst(parts);
        var year = parts.size() < 3 ? "" : "" + (yearFirst ? parts.getFirst() : parts.getLast()) % 100;
        int first = yearFirst ? parts.get(1) : parts.get(0);
        int second = yearFirst ? parts.get(2) : parts.get(1);
        boolean dayFirst = !yearFirst && (mark == '.' || this == DAY_FIRST);
        boolean monthFirst = yearFirst || (mark != '.' && this == MONTH_FIRST);
        if (!dayFirst || !isDay(second, first)) {
            add(days, year, first, second);
        }
        if (!monthFirst || !isDay(first, second)) {
            add(days, year, second, first);
        }
        return days;
    }

    static boolean isYearFirst(List<Integer> parts) {
        return parts.size() == 3 && parts.getFirst() > LONGEST_MONTH;
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= MONTHS && day >= 1 && day <= LONGEST_MONTH;
    }

    private static void add(Set<String> days, String year, int month, int day) {
        if (isDay(month, day)) {
            days.add(year + "-" + month + "-" + day);
        }
    }
}
