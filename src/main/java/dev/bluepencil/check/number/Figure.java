package dev.bluepencil.check.number;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One number as a text writes it in digits, and all that it may mean.
///
/// @param keys what it may mean, as others find it
/// @param seeks the keys that it is the same as
/// @param values what it may be worth, in words, too
/// @param parts its runs of digits, if it may be taken apart: a date, a time, a fraction
/// @param days the days of the calendar that it may be: `26-4-3`, or `-4-3` without a year
/// @param yearFirst whether it is a date that nobody reads in two ways
/// @param exponent the power of ten of the word after it, else 0
record Figure(
        int start,
        int end,
        String written,
        Set<String> keys,
        Set<String> seeks,
        List<BigDecimal> values,
        List<Integer> parts,
        Set<String> days,
        boolean yearFirst,
        int exponent) {

    Figure with(Set<String> moreKeys) {
        return new Figure(
                start,
                end,
                written,
                union(keys, moreKeys),
                union(seeks, moreKeys),
                values,
                parts,
                days,
                yearFirst,
                exponent);
    }

    /// The same for figures that are written alike and mean the same.
    List<String> sameness() {
        return List.of(written + "e" + exponent + "#" + keys.hashCode());
    }

    /// Of a date with a year.
    int year() {
        return yearFirst ? parts.getFirst() : parts.getLast();
    }

    /// A date that may be read in two ways keeps its order, unless it is written out.
    boolean isDay(Figure other) {
        return days.stream().anyMatch(other.days::contains) && (days.size() == 1 || other.yearFirst);
    }

    boolean isWorth(int value) {
        var wanted = BigDecimal.valueOf(value);
        return values.stream().anyMatch(it -> it.compareTo(wanted) == 0);
    }

    /// Quick: two numbers of a text begin in two places.
    @Override
    public int hashCode() {
        return start;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure it && it.start == start && it.written.equals(written);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
