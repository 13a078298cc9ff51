package dev.bluepencil.check.number;

import dev.bluepencil.engine.Action;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Sets the numbers of an answer off against those of a text. Used once.
final class Account {
    private static final Set<Integer> QUARTERS = Set.of(0, 15, 30, 45);
    private static final int LARGEST_DAY = 31;

    private final Figures own;
    private final Figures others;
    private final boolean isTranslation;

    /// A rewriting may say a number once that the text says twice.
    private final boolean mayRepeat;

    /// A correction leaves digits digits.
    private final boolean maySpell;

    private final Set<Figure> lost;
    private final Set<Figure> added;

    Account(Figures own, Figures others, Action action) {
        this.own = own;
        this.others = others;
        isTranslation = action == Action.TRANSLATE;
        mayRepeat = action == Action.IMPROVE || action == Action.HUMANIZE;
        maySpell = action != Action.FIX_GRAMMAR;
        lost = new LinkedHashSet<>(own.all());
        added = new LinkedHashSet<>(others.all());
    }

    /// Whether nothing is lost and nothing is new.
    boolean balances() {
        strike(Figure::sameness, Figure::sameness);
        strike(Figure::seeks, Figure::keys);
        strikeDays();
        strikeSequences();
        if (maySpell) {
            lost.removeAll(lost.stream().filter(it -> isDateInWords(it, others)).toList());
            added.removeAll(added.stream().filter(it -> isDateInWords(it, own)).toList());
        }
        return keepsMonths() && settled(lost, own, others) && settled(added, others, own);
    }

    /// No day is of another month.
    private boolean keepsMonths() {
        return own.all().stream()
                .map(own::monthsBeside)
                .allMatch(months -> months.isEmpty()
                        || months.stream().anyMatch(it -> others.namesMonth(it) || isMonthByNumber(it)));
    }

    /// `5.5.` for `5 May`: beside all that was that number before.
    private boolean isMonthByNumber(int month) {
        return count(others, month) > count(own, month)
                || others.all().stream()
                        .anyMatch(it -> !it.days().isEmpty() && it.parts().contains(month));
    }

    private static long count(Figures figures, int value) {
        return figures.all().stream().filter(it -> it.isWorth(value)).count();
    }

    /// Strikes out what is on both sides.
    private void strike(Function<Figure, Collection<String>> seeks, Function<Figure, Collection<String>> keys) {
        Map<String, Deque<Figure>> found = new HashMap<>();
        added.forEach(figure -> keys.apply(figure)
                .forEach(key ->
                        found.computeIfAbsent(key, none -> new ArrayDeque<>()).add(figure)));
        for (var figure : List.copyOf(lost)) {
            seeks.apply(figure).stream()
                    .map(key -> found.getOrDefault(key, new ArrayDeque<>()))
                    .flatMap(same -> next(same).stream())
                    .findFirst()
                    .ifPresent(same -> strike(figure, same));
        }
    }

    /// The first that is not struck out yet.
    private Optional<Figure> next(Deque<Figure> same) {
        while (!same.isEmpty() && !added.contains(same.peek())) {
            same.remove();
        }
        return Optional.ofNullable(same.peek());
    }

    private void strike(Figure figure, Figure same) {
        lost.remove(figure);
        added.remove(same);
    }

    private void strikeDays() {
        var dates = byDay(added);
        var plain = byDay(added.stream().filter(Figure::yearFirst).toList());
        for (var figure : List.copyOf(lost)) {
            figure.days().stream()
                    .map(day -> (figure.days().size() == 1 ? dates : plain).getOrDefault(day, new ArrayDeque<>()))
                    .flatMap(same -> next(same).stream())
                    .findFirst()
                    .ifPresent(same -> strike(figure, same));
        }
    }

    private static Map<String, Deque<Figure>> byDay(Collection<Figure> figures) {
        Map<String, Deque<Figure>> dates = new HashMap<>();
        figures.forEach(figure -> figure.days()
                .forEach(day ->
                        dates.computeIfAbsent(day, none -> new ArrayDeque<>()).add(figure)));
        return dates;
    }

    private void strikeSequences() {
        for (var figure : List.copyOf(lost)) {
            others.sequence(added, figure.parts(), isTime(figure)).ifPresent(found -> {
                lost.remove(figure);
                found.forEach(added::remove);
            });
        }
        for (var figure : List.copyOf(added)) {
            own.sequence(lost, figure.parts(), isTime(figure)).ifPresent(found -> {
                added.remove(figure);
                found.forEach(lost::remove);
            });
        }
    }

    private boolean settled(Set<Figure> left, Figures from, Figures to) {
        for (var figure : List.copyOf(left)) {
            if (left.contains(figure) && !settled(figure, from, to)) {
                return false;
            }
            left.remove(figure);
        }
        return true;
    }

    private boolean settled(Figure figure, Figures from, Figures to) {
        return (mayRepeat && to.repeats(figure))
                || figure.written().equals("24/7")
                || (maySpell && (isInWords(figure, to) || isTimeInWords(figure, to)))
                || (from == own && !isTranslation && Chat.isSaid(figure, own, others))
                || (isTranslation && isCustom(figure, from, to))
                || (isTranslation && !to.tongue().isKnown() && isSmall(figure));
    }

    private boolean isInWords(Figure figure, Figures to) {
        return figure.values().stream().anyMatch(value -> to.take(value) || (isHalf(value) && isHalfMore(value, to)))
                || (figure.exponent() > 0
                        && to.multiplies(figure.exponent())
                        && figure.values().stream()
                                .map(it ->
                                        it.scaleByPowerOfTen(-figure.exponent()).stripTrailingZeros())
                                .anyMatch(it -> to.takeMultiplied(it) || (isHalf(it) && isHalfMore(it, to))))
                || isFractionInWords(figure, to);
    }

    /// `a third`, `zwei Drittel`.
    private static boolean isFractionInWords(Figure figure, Figures to) {
        return figure.written().indexOf('/') > 0
                && figure.parts().size() == 2
                && (figure.parts().getFirst() == 1
                        || to.says(BigDecimal.valueOf(figure.parts().getFirst())))
                && to.says(BigDecimal.valueOf(figure.parts().getLast()));
    }

    private static boolean isHalf(BigDecimal value) {
        return value.remainder(BigDecimal.ONE).compareTo(new BigDecimal("0.5")) == 0;
    }

    private static boolean isHalfMore(BigDecimal value, Figures to) {
        return to.says(new BigDecimal("0.5"))
                && to.takeMultiplied(value.subtract(new BigDecimal("0.5")).stripTrailingZeros());
    }

    /// `3 April 2026` for `03/04/2026`.
    private boolean isDateInWords(Figure date, Figures to) {
        var left = to == own ? lost : added;
        return date.days().stream().anyMatch(day -> {
            var parts = day.split("-", -1);
            var needed = new ArrayList<Figure>();
            return to.namesMonth(Integer.parseInt(parts[1]))
                    && (parts[0].isEmpty() || find(left, needed, date.year(), to))
                    && find(left, needed, Integer.parseInt(parts[2]), to)
                    && (needed.isEmpty() || left.removeAll(needed));
        });
    }

    private boolean find(Set<Figure> left, List<Figure> found, int value, Figures to) {
        var same = left.stream()
                .filter(it -> !found.contains(it) && it.isWorth(value))
                .findFirst();
        same.ifPresent(found::add);
        return same.isPresent()
                || to.says(BigDecimal.valueOf(value))
                || (mayRepeat && to.all().stream().anyMatch(it -> it.isWorth(value)));
    }

    /// `half past five`, `halb sechs`.
    private boolean isTimeInWords(Figure figure, Figures to) {
        if (!isTime(figure)) {
            return false;
        }
        int hour = figure.parts().getFirst();
        int minute = figure.parts().size() > 1 ? figure.parts().get(1) : 0;
        boolean saysMinute = QUARTERS.contains(minute) || to.says(BigDecimal.valueOf(minute));
        return saysMinute && (saysHour(hour, to) || (minute > 0 && saysHour(hour + 1, to)));
    }

    private static boolean saysHour(int hour, Figures to) {
        return to.says(BigDecimal.valueOf(hour))
                || to.says(BigDecimal.valueOf(hour % 12 == 0 ? 12 : hour % 12))
                || to.says(BigDecimal.valueOf(hour + 12));
    }

    private static boolean isTime(Figure figure) {
        return figure.keys().stream().anyMatch(it -> it.startsWith("c"));
    }

    /// What another language does otherwise: Roman numerals, months by number, decades, the dual.
    private boolean isCustom(Figure figure, Figures from, Figures to) {
        return figure.values().stream()
                .filter(it -> it.scale() <= 0 && it.compareTo(BigDecimal.valueOf(9999)) <= 0)
                .mapToInt(BigDecimal::intValue)
                .anyMatch(value -> to.isRoman(value)
                        || to.namesMonth(value)
                        || (value == 1 && Character.isLetter(charAfter(figure, from)))
                        || (value <= 2 && to.tongue().all().anyMatch(Vocabulary::hasDual))
                        || ((value == 24 || value == 7)
                                && to.all().stream().anyMatch(it -> it.written().equals("24/7")))
                        || isWeekday(figure, from)
                        || isDecade(value, to));
    }

    private static char charAfter(Figure figure, Figures from) {
        var rest = from.text().substring(figure.end()).stripLeading();
        return rest.isEmpty() ? ' ' : rest.charAt(0);
    }

    /// `thứ 3`: the third day of the week.
    private static boolean isWeekday(Figure figure, Figures from) {
        return from.before(figure).equals("thứ");
    }

    /// `1990s` and `90er`.
    private boolean isDecade(int value, Figures to) {
        var left = to == own ? lost : added;
        return value % 10 == 0
                && value > 0
                && left.removeIf(it -> value >= 1000
                        ? it.isWorth(value % 100)
                        : value < 100 && it.values().stream().anyMatch(year -> isYearOf(value, year)));
    }

    private static boolean isYearOf(int decade, BigDecimal year) {
        return year.scale() <= 0 && year.precision() == 4 && year.intValue() % 100 == decade;
    }

    private static boolean isSmall(Figure figure) {
        return figure.values().stream().anyMatch(it -> it.compareTo(BigDecimal.valueOf(LARGEST_DAY)) <= 0);
    }
}
