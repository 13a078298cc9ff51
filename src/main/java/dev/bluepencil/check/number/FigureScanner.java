package dev.bluepencil.check.number;

import dev.bluepencil.check.number.Magnitudes.Power;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers that are written in digits.
final class FigureScanner {
    private static final String MARK = "[.,'’·٫٬\\u00a0\\u202f\\u2009]";
    private static final Pattern FIGURE =
            Pattern.compile("(?<date>[0-9]{4}(?:년 ?|年)[0-9]{1,2}(?:월 ?|月)[0-9]{1,2}(?=日|일|号|號)"
                    + "|(?<![0-9.,/-])(?:[0-9]{1,2}(?<mark>[./-])[0-9]{1,2}\\k<mark>(?:[0-9]{4}|[0-9]{2})|[0-9]{4}(?<other>[./-])[0-9]{1,2}\\k<other>[0-9]{1,2}"
                    + "|[0-9]{1,2}\\. [0-9]{1,2}\\. [0-9]{4})(?![.,/-]?[0-9]))"
                    + "|(?<clock>[0-9]{1,2}(?::[0-9]{2}){1,2}(?![0-9:])|[0-9]{1,2}(?: ?[hH] ?| Uhr )[0-9]{2}(?![0-9])|[0-9]{1,2}(?:[時时点點]|시 )(?:[0-9]{1,2}|[半반])(?![0-9]))"
                    + "|(?<ratio>(?<![0-9.,])[0-9]{1,4}[:/][0-9]{1,4}(?![.,]?[0-9]))"
                    + "|[0-9]++(?:" + MARK
                    + "[0-9]++|(?<=(?<![0-9])[0-9]{1,3}) [0-9]{3}(?![0-9])|(?<=[ ][0-9]{3}) [0-9]{3}(?![0-9]))*+");
    private static final Pattern SPACE = Pattern.compile("[ \\u00a0\\u202f\\u2009’]");
    private static final Pattern RUN = Pattern.compile("[0-9]++");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^[ \\t>]*+\\d{1,9}[.)](?=\\s|\\p{Lu})");
    private static final Pattern HALF_OF_DAY = Pattern.compile("\\s?([ap])\\.? ?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile(" ?(?:Uhr\\b|uur\\b|h\\b|[时時点點](?![间間])|시(?!간))");
    private static final Pattern TEN_THOUSANDS = Pattern.compile("[万萬億亿兆만억조] ?");
    private static final Pattern CONNECTED = Pattern.compile(" ?(?:[-–—~]|\\p{L}{1,5}) ?");

    private final String text;
    private final Convention convention;
    private final Days order;
    private final Magnitudes magnitudes;

    private FigureScanner(String text, Convention convention, Days order, Magnitudes magnitudes) {
        this.text = text;
        this.convention = convention;
        this.order = order;
        this.magnitudes = magnitudes;
    }

    /// The text with Western digits, and without the numbers of its lists.
    static String plain(String prose) {
        var western = new StringBuilder(prose.length());
        prose.codePoints()
                .map(it -> it > '9' && Character.isDigit(it) ? '0' + Character.digit(it, 10) : it)
                .forEach(western::appendCodePoint);
        return LIST_NUMBER.matcher(western).replaceAll("");
    }

    /// @param order of the parts of its dates, unless one of them tells
    static List<Figure> scan(String text, Convention convention, Days order, Magnitudes magnitudes) {
        var matcher = FIGURE.matcher(text);
        var found = new ArrayList<Figure>();
        var scanner = new FigureScanner(text, convention, order == Days.UNKNOWN ? told(text) : order, magnitudes);
        while (matcher.find()) {
            found.add(scanner.figure(matcher));
        }
        return scanner.connected(scanner.added(found));
    }

    /// One date with a day past the twelfth tells of all the others.
    private static Days told(String text) {
        var orders = new HashSet<Days>();
        if (text.indexOf('/') < 0) {
            return Days.UNKNOWN;
        }
        var matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            if (matcher.group("date") != null && "/".equals(matcher.group("mark"))) {
                var parts = parts(matcher.group());
                if (parts.get(0) > 12) {
                    orders.add(Days.DAY_FIRST);
                } else if (parts.get(1) > 12) {
                    orders.add(Days.MONTH_FIRST);
                }
            }
        }
        return orders.size() == 1 ? orders.iterator().next() : Days.UNKNOWN;
    }

    private Figure figure(Matcher at) {
        var written = at.group();
        if (at.group("date") != null) {
            return date(at, written);
        }
        if (at.group("clock") != null) {
            var parts = parts(written.replace("半", "30").replace("반", "30"));
            return Clock.canBe(parts.get(0), parts.get(1)) ? time(at, parts) : ratio(at, parts);
        }
        return at.group("ratio") != null ? ratio(at, parts(written)) : number(at, written);
    }

    private Figure date(Matcher at, String written) {
        var parts = parts(written);
        char mark = Days.isYearFirst(parts) ? '-' : mark(written);
        var keys = Set.of(literal(parts));
        return new Figure(
                at.start(),
                at.end(),
                written,
                keys,
                keys,
                List.of(),
                parts,
                order.of(parts, mark),
                Days.isYearFirst(parts),
                0);
    }

    private Figure time(Matcher at, List<Integer> parts) {
        var clock = Clock.of(parts.get(0), parts.get(1), half(at.end()));
        return new Figure(
                at.start(), at.end(), at.group(), clock.keys(), clock.seeks(), hours(clock), parts, Set.of(), false, 0);
    }

    private Figure ratio(Matcher at, List<Integer> parts) {
        var keys = new HashSet<>(Set.of(literal(parts)));
        boolean isFraction = at.group().indexOf('/') > 0;
        var values = isFraction
                ? Quantity.quotient(parts.get(0), parts.get(1)).stream().toList()
                : List.<BigDecimal>of();
        values.forEach(it -> keys.add(Quantity.key(it)));
        var days = isFraction ? order.of(parts, '/') : Set.<String>of();
        return new Figure(at.start(), at.end(), at.group(), keys, keys, values, parts, days, false, 0);
    }

    private Figure number(Matcher at, String spaced) {
        var written = SPACE.matcher(spaced).replaceAll("'");
        var runs = RUN.matcher(written).results().map(it -> it.group()).toList();
        var half = half(at.end());
        if (runs.size() <= 2 && written.length() <= 5 && canBeTime(runs)) {
            var parts = parts(written);
            var clock = Clock.of(parts.get(0), parts.size() > 1 ? parts.get(1) : 0, half);
            if (!half.isEmpty()
                    || HOUR.matcher(text).region(at.end(), text.length()).lookingAt()) {
                return new Figure(
                        at.start(),
                        at.end(),
                        written,
                        clock.keys(),
                        clock.seeks(),
                        hours(clock),
                        parts,
                        Set.of(),
                        false,
                        0);
            }
            if (runs.size() > 1) {
                return worth(at, written, parts, clock.perhaps(), clock.keys("c:"));
            }
            return worth(at, written, List.of(), Set.of(), Set.of("h:" + parts.getFirst()));
        }
        return worth(
                at,
                written,
                isTakenApart(written, runs) || canBeDate(runs) ? parts(written) : List.of(),
                Set.of(),
                Set.of());
    }

    /// `24.12.`, unless it ends a sentence.
    private Set<String> days(Matcher at, List<Integer> parts) {
        return parts.size() == 2 && at.group().indexOf('.') > 0 && text.startsWith(".", at.end())
                ? order.of(parts, '.')
                : Set.of();
    }

    private Figure worth(Matcher at, String written, List<Integer> parts, Set<String> keys, Set<String> seeks) {
        var plain = Quantity.values(written, convention);
        var powers = magnitudes.after(text, at.end());
        var values = powers.isEmpty()
                ? plain
                : powers.stream()
                        .flatMap(power -> plain.stream().map(power::times))
                        .toList();
        var all = new HashSet<>(keys);
        var sought = new HashSet<>(seeks);
        if (values.isEmpty()) {
            all.add("l:" + written);
        }
        values.forEach(it -> all.add(Quantity.key(it)));
        sought.addAll(all);
        sought.removeAll(keys);
        int exponent = powers.stream().mapToInt(Power::exponent).max().orElse(0);
        return new Figure(at.start(), at.end(), written, all, sought, values, parts, days(at, parts), false, exponent);
    }

    /// `2億5000万` is one number.
    private List<Figure> added(List<Figure> found) {
        var added = new ArrayList<Figure>();
        for (var figure : found) {
            if (!added.isEmpty() && isAddedTo(added.getLast(), figure)) {
                var first = added.removeLast();
                var sum = first.values().getFirst().add(figure.values().getFirst());
                var keys = Set.of(Quantity.key(sum));
                added.add(new Figure(
                        first.start(),
                        figure.end(),
                        text.substring(first.start(), figure.end()),
                        keys,
                        keys,
                        List.of(sum),
                        List.of(),
                        Set.of(),
                        false,
                        figure.exponent()));
            } else {
                added.add(figure);
            }
        }
        return added;
    }

    private boolean isAddedTo(Figure first, Figure next) {
        return first.exponent() >= 4
                && first.exponent() % 4 == 0
                && next.exponent() < first.exponent()
                && first.values().size() == 1
                && next.values().size() == 1
                && TEN_THOUSANDS.matcher(text).region(first.end(), next.start()).matches();
    }

    /// `2 to 3 million`: the first may be millions, too.
    private List<Figure> connected(List<Figure> found) {
        for (int at = found.size() - 2; at >= 0; at--) {
            var figure = found.get(at);
            var next = found.get(at + 1);
            if (next.exponent() > 0
                    && figure.exponent() == 0
                    && next.start() - figure.end() <= 7
                    && CONNECTED
                            .matcher(text)
                            .region(figure.end(), next.start())
                            .matches()) {
                var power = new Power(next.exponent(), true);
                var more = new HashSet<String>();
                figure.values().forEach(it -> more.add(Quantity.key(power.times(it))));
                found.set(at, figure.with(more));
            }
        }
        return List.copyOf(found);
    }

    private String half(int end) {
        var half = HALF_OF_DAY.matcher(text).region(end, text.length());
        return half.lookingAt() ? half.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean canBeTime(List<String> runs) {
        return runs.getFirst().length() <= 2
                && Clock.canBe(Integer.parseInt(runs.getFirst()), 0)
                && (runs.size() == 1
                        || (runs.getLast().length() == 2 && Clock.canBe(0, Integer.parseInt(runs.getLast()))));
    }

    private static boolean isTakenApart(String written, List<String> runs) {
        return runs.size() > 1
                && runs.stream().allMatch(it -> it.length() <= 4)
                && (written.indexOf('.') < 0 ? written.indexOf(',') > 0 : runs.size() > 2);
    }

    private static boolean canBeDate(List<String> runs) {
        return runs.size() == 2 && runs.stream().allMatch(it -> it.length() <= 2 && Integer.parseInt(it) <= 31);
    }

    private static List<BigDecimal> hours(Clock clock) {
        return clock.hours().map(BigDecimal::valueOf).toList();
    }

    private static char mark(String written) {
        return (char)
                written.chars().filter(it -> it < '0' || it > '9').findFirst().orElse('.');
    }

    private static String literal(List<Integer> parts) {
        return "l:" + parts;
    }

    private static List<Integer> parts(String written) {
        return RUN.matcher(written)
                .results()
                .map(it -> Integer.valueOf(it.group()))
                .toList();
    }
}
