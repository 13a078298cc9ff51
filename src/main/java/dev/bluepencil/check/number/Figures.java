package dev.bluepencil.check.number;

import dev.bluepencil.check.number.Languages.Tongue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The numbers of a text, in digits and in words. Not safe for use by several threads.
final class Figures {
    private static final Pattern ROMAN = Pattern.compile("\\b[IVX]{1,7}(?=e\\b|er\\b|ème\\b|\\b)");

    private static final int NEAR = 8;

    private final Tongue tongue;
    private final String text;
    private final List<Figure> all;
    private final Map<Integer, List<Integer>> worth = new HashMap<>();
    private final Map<Integer, Boolean> months = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private @Nullable Spelling spelling;

    private Figures(Tongue tongue, String text, List<Figure> all) {
        this.tongue = tongue;
        this.text = text;
        this.all = all;
        for (int at = 0; at < all.size(); at++) {
            for (var value : all.get(at).values()) {
                if (value.scale() <= 0 && value.precision() <= 4) {
                    worth.computeIfAbsent(value.intValue(), none -> new ArrayList<>())
                            .add(at);
                }
            }
        }
    }

    static Figures of(String plain, Tongue tongue, Convention convention) {
        return new Figures(tongue, plain, FigureScanner.scan(plain, convention, tongue.order(), tongue.magnitudes()));
    }

    List<Figure> all() {
        return all;
    }

    Tongue tongue() {
        return tongue;
    }

    /// Read when it is first asked for: most answers leave digits digits.
    Spelling spelling() {
        var read = spelling;
        if (read == null) {
            read = new Spelling(text);
            spelling = read;
        }
        return read;
    }

    String text() {
        return text;
    }

    /// The word right before a figure, or nothing.
    String before(Figure figure) {
        int end = figure.start();
        while (end > 0 && !Character.isLetter(text.charAt(end - 1)) && figure.start() - end < NEAR) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /// The word right after a figure, or nothing.
    String after(Figure figure) {
        int start = figure.end();
        while (start < text.length() && !Character.isLetter(text.charAt(start)) && start - figure.end() < NEAR) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /// Whether the number is there once more, be it the year of a date: `in 2026, on 3/4/2026`.
    boolean repeats(Figure figure) {
        if (repeated.isEmpty()) {
            for (var it : all) {
                it.keys().forEach(key -> repeated.add(">" + key));
                it.seeks().forEach(key -> repeated.add("<" + key));
                it.days().stream()
                        .filter(day -> !day.startsWith("-"))
                        .forEach(day -> repeated.add(">" + Quantity.key(BigDecimal.valueOf(it.year()))));
            }
        }
        return figure.seeks().stream().anyMatch(key -> repeated.contains(">" + key))
                || figure.keys().stream().anyMatch(key -> repeated.contains("<" + key))
                || (!figure.days().isEmpty() && all.stream().anyMatch(figure::isDay));
    }

    /// Takes the words for a number.
    boolean take(BigDecimal number) {
        return tongue.all().anyMatch(it -> spelling().take(number, it));
    }

    /// Takes the words for a number that a word after it multiplies.
    boolean takeMultiplied(BigDecimal number) {
        return tongue.all().anyMatch(it -> spelling().take(number, it, true));
    }

    boolean says(BigDecimal number) {
        return tongue.all().anyMatch(it -> spelling().says(number, it));
    }

    boolean namesMonth(int month) {
        return months.computeIfAbsent(
                month,
                it -> tongue.all()
                        .flatMap(language -> language.months(it).stream())
                        .anyMatch(this::hasMonth));
    }

    /// The months that a figure may be a day of: `October 15`. Of words that mean other things, too, only as names.
    Set<Integer> monthsBeside(Figure figure) {
        return Stream.of(before(figure), after(figure))
                .filter(word -> word.length() > 2
                        && tongue.all().anyMatch(it -> !it.months(word).isEmpty()))
                .filter(this::isName)
                .flatMap(word -> tongue.all().flatMap(it -> it.months(word).stream()))
                .collect(Collectors.toSet());
    }

    private boolean isName(String word) {
        return tongue.vocabularies().stream()
                        .noneMatch(it -> it.locale().getLanguage().equals("en"))
                || text.contains(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }

    /// Whether a word multiplies by the power of ten.
    boolean multiplies(int exponent) {
        return tongue.all()
                .flatMap(it -> it.magnitudes().entrySet().stream())
                .filter(it -> it.getValue() == exponent)
                .anyMatch(it -> spelling().has(it.getKey()));
    }

    boolean isRoman(int number) {
        return number < 40 && ROMAN.matcher(text).results().anyMatch(it -> roman(it.group()) == number);
    }

    /// Figures that follow one another and are worth the parts of one: `3. 4. 2026` for `3/4/2026`.
    Optional<List<Figure>> sequence(Set<Figure> left, List<Integer> parts, boolean isTime) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        int first = parts.getFirst();
        var hours = isTime ? List.of(first, first + 12, Math.abs(first - 12)) : List.of(first);
        for (int at : hours.stream()
                .flatMap(it -> worth.getOrDefault(it, List.of()).stream())
                .toList()) {
            if (at + parts.size() <= all.size()) {
                var found = all.subList(at, at + parts.size());
                if (fits(found, parts, isTime) && left.containsAll(found)) {
                    return Optional.of(List.copyOf(found));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(List<Figure> figures, List<Integer> parts, boolean isTime) {
        for (int at = 0; at < parts.size(); at++) {
            int part = parts.get(at);
            var figure = figures.get(at);
            if (!figure.isWorth(part)
                    && !(isTime && at == 0 && (figure.isWorth(part + 12) || figure.isWorth(Math.abs(part - 12))))) {
                return false;
            }
        }
        return true;
    }

    /// In languages with many endings, of a name its beginning.
    private boolean hasMonth(String name) {
        return spelling().has(name)
                || (name.length() > 3
                        && spelling().words().stream().anyMatch(it -> it.length() > 2 && name.startsWith(it)))
                || (name.length() > 3
                        && spelling().words().stream()
                                .anyMatch(it -> it.startsWith(name) && it.length() <= name.length() + 3));
    }

    private static int roman(String numeral) {
        int value = 0;
        int largest = 0;
        for (int at = numeral.length() - 1; at >= 0; at--) {
            int digit = numeral.charAt(at) == 'I' ? 1 : numeral.charAt(at) == 'V' ? 5 : 10;
            value += digit < largest ? -digit : digit;
            largest = Math.max(largest, digit);
        }
        return value;
    }
}
