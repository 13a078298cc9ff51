package dev.bluepencil.check.number;

import dev.bluepencil.check.number.Languages.Tongue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbers of a text, in digits and in words. Not safe for use by several threads.
final class Figures {
    private static final Pattern ROMAN = Pattern.compile("\\b[IVX]{1,7}(?=e\\b|er\\b|ème\\b|\\b)");

    private final Tongue tongue;
    private final String text;
    private final List<Figure> all;
    private final Spelling spelling;
    private final Map<Integer, Integer> places = new HashMap<>();

    private Figures(Tongue tongue, String text, List<Figure> all) {
        this.tongue = tongue;
        this.text = text;
        this.all = all;
        spelling = new Spelling(text);
        for (int at = 0; at < all.size(); at++) {
            places.put(all.get(at).start(), at);
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

    Spelling spelling() {
        return spelling;
    }

    String text() {
        return text;
    }

    /// What stands right before and right after a figure: a word, or nothing.
    String before(Figure figure) {
        var words = Spelling.words(text.substring(Math.max(0, figure.start() - 30), figure.start()));
        return words.isEmpty() ? "" : words.getLast();
    }

    String after(Figure figure) {
        var words = Spelling.words(text.substring(figure.end(), Math.min(text.length(), figure.end() + 30)));
        return words.isEmpty() ? "" : words.getFirst();
    }

    /// Takes the words for a number.
    boolean take(BigDecimal number) {
        return tongue.all().anyMatch(it -> spelling.take(number, it));
    }

    boolean says(BigDecimal number) {
        return tongue.all().anyMatch(it -> spelling.says(number, it));
    }

    boolean namesMonth(int month) {
        return tongue.all().flatMap(it -> it.months(month).stream()).anyMatch(this::hasMonth);
    }

    /// Whether a word multiplies by the power of ten.
    boolean multiplies(int exponent) {
        return tongue.all()
                .flatMap(it -> it.magnitudes().entrySet().stream())
                .filter(it -> it.getValue() == exponent)
                .anyMatch(it -> spelling.has(it.getKey()));
    }

    boolean isRoman(int number) {
        return number < 40 && ROMAN.matcher(text).results().anyMatch(it -> roman(it.group()) == number);
    }

    /// Figures that follow one another and are worth the parts of one: `3. 4. 2026` for `3/4/2026`.
    Optional<List<Figure>> sequence(Set<Figure> left, List<Integer> parts, boolean isTime) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        for (var first : left) {
            int at = places.getOrDefault(first.start(), all.size());
            if (at + parts.size() <= all.size()) {
                var found = all.subList(at, at + parts.size());
                if (left.containsAll(found) && fits(found, parts, isTime)) {
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
        return spelling.has(name)
                || (name.length() > 3
                        && spelling.words().stream()
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
