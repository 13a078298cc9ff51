package dev.bluepencil.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers of a text that are written in digits, and whether another text has them.
public record Figures(List<Figure> all, String prose) {
    /// So large, or with more digits that say something, a number is not merely a word written in digits.
    private static final int LARGEST_DAY = 31;

    private static final Pattern ROUND = Pattern.compile("\\d{1,2}0*+");
    private static final Pattern NUMBER_WORD = Pattern.compile(
            "\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                    + "|hundred|thousand|million|dozen|half|first|second|third|\\w{3,7}th)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAT = Pattern.compile(
            "\\b(?:gr8|l8r?|m8s?|b4|w8(?:ing)?|h8|str8|\\w{0,4}4ever|4ever|2day|2night|2nite|2morrow|2moro|4u|2u|u2|b2b4|any1|some1|every1|no1|4got|be4|1st|2nd|3rd)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IDIOM = Pattern.compile("\\b24/7\\b|\\b24\\b");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b[ap]\\.?m\\b|\\p{Nd} ?[ap]\\.?m\\b|[上下]午|午[前後]|오[전후]|\\bUhr\\b|\\d ?h\\b|o'clock|noon|\\bklo?\\b|\\d:\\d\\d",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAGNITUDE = Pattern.compile(
            "(?<=\\p{Nd}) ?" + Phrases.any("magnitudes.txt"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROMAN = Pattern.compile("\\b[IVX]{1,7}(?=e\\b|er\\b|ème\\b|\\b)");
    private static final String HAN = "〇一二三四五六七八九十";

    public static Figures of(Reading reading) {
        return new Figures(Figure.all(reading.prose()), reading.prose());
    }

    /// The same digits with the same marks between them, but a space may go in after a mark: `1,2` and `1, 2`.
    public boolean exactly(Figures other) {
        if (runs().equals(other.runs())) {
            return marksFit(other);
        }
        return sorted(runs()).equals(sorted(other.runs()))
                ? sorted(written()).equals(sorted(other.written()))
                : CHAT.matcher(prose).find() && without(CHAT).exactly(other.without(CHAT));
    }

    /// Every number is there, however it is written; no other is, unless the text has words for it.
    public boolean retold(Figures other) {
        var others = other.all.stream().flatMap(Figures::forms).collect(Collectors.toSet());
        var own = all.stream().flatMap(Figures::forms).collect(Collectors.toSet());
        return all.stream().allMatch(figure -> isIn(others, figure))
                && other.all.stream()
                        .allMatch(figure ->
                                isIn(own, figure) || (NUMBER_WORD.matcher(prose).find() && isRound(figure.digits())));
    }

    /// Every number is there as often, as another language writes it: with other marks, on another clock, in Roman or
    /// Chinese numerals, in other magnitudes. What is new is a word or a month of the text.
    public boolean translated(Figures other) {
        return hasAll(other) || (IDIOM.matcher(prose).find() && without(IDIOM).hasAll(other.without(IDIOM)));
    }

    private boolean hasAll(Figures other) {
        var lost = new ArrayList<>(all);
        var left = new ArrayList<>(other.all);
        lost.removeIf(figure -> removeSame(left, figure));
        var values = left.stream()
                .flatMap(figure -> figure.values().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        long missing = lost.stream()
                .filter(figure -> figure.values().stream()
                        .anyMatch(value -> !values.remove(value) && !isElsewhere(value, values, other)))
                .count();
        long magnitudes = Math.max(count(MAGNITUDE, prose), count(MAGNITUDE, other.prose));
        return missing <= magnitudes
                && values.stream().filter(value -> !isWordOrDay(value)).count() <= magnitudes;
    }

    private boolean isElsewhere(String value, List<String> values, Figures other) {
        if (value.length() > 4) {
            return false;
        }
        int number = Integer.parseInt(value);
        boolean clock =
                CLOCK.matcher(prose).find() || CLOCK.matcher(other.prose).find();
        return (clock
                        && number <= 24
                        && (values.remove("" + (number + 12)) || values.remove("" + Math.abs(number - 12))))
                || (number < 40 && ROMAN.matcher(other.prose).results().anyMatch(it -> roman(it.group()) == number))
                || (number <= 10 && other.prose.indexOf(HAN.charAt(number)) >= 0)
                || (number == 2 && other.prose.indexOf('两') >= 0)
                || (number >= 1000 && number % 10 == 0 && values.remove("" + number % 100));
    }

    private static boolean removeSame(List<Figure> left, Figure figure) {
        for (int at = 0; at < left.size(); at++) {
            if (left.get(at).digits().equals(figure.digits())) {
                left.remove(at);
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOrDay(String value) {
        return isRound(value) || (value.length() == 2 && Integer.parseInt(value) <= LARGEST_DAY);
    }

    private static boolean isRound(String value) {
        return ROUND.matcher(value).matches();
    }

    private boolean marksFit(Figures other) {
        if (written().equals(other.written())) {
            return true;
        }
        var own = marks();
        var others = other.marks();
        for (int at = 0; at < own.size(); at++) {
            if (!own.get(at).equals(others.get(at))
                    && !own.get(at).isEmpty()
                    && !others.get(at).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// What stands before each run of digits.
    private List<String> marks() {
        var marks = new ArrayList<String>();
        for (var figure : all) {
            marks.add(figure.glue());
            figure.separators().chars().mapToObj(Character::toString).forEach(marks::add);
            for (int at = figure.separators().length() + 1; at < figure.runs().size(); at++) {
                marks.add("");
            }
        }
        return marks;
    }

    private List<String> runs() {
        return all.stream().flatMap(figure -> figure.runs().stream()).toList();
    }

    private List<String> written() {
        return all.stream().map(figure -> figure.runs() + figure.separators()).toList();
    }

    private Figures without(Pattern pattern) {
        var rest = pattern.matcher(prose).replaceAll(" ");
        return new Figures(Figure.all(rest), rest);
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }

    private static Stream<String> forms(Figure figure) {
        return Stream.concat(Stream.of(figure.digits()), figure.values().stream());
    }

    private static boolean isIn(Set<String> forms, Figure figure) {
        return forms.contains(figure.digits()) || forms.containsAll(figure.values());
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static int roman(String numeral) {
        int value = 0;
        int largest = 0;
        for (int at = numeral.length() - 1; at >= 0; at--) {
            int digit = "I    V    X".indexOf(numeral.charAt(at)) == 0 ? 1 : numeral.charAt(at) == 'V' ? 5 : 10;
            value += digit < largest ? -digit : digit;
            largest = Math.max(largest, digit);
        }
        return value;
    }
}
