package dev.bluepencil.check.number;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What makes a number in digits a larger one in some languages: `million`, `Mrd.`, `万`.
final class Magnitudes {
    /// @param isSure whether it is nothing else: `5 m` may be metres
    record Power(int exponent, boolean isSure) {
        BigDecimal times(BigDecimal number) {
            return number.scaleByPowerOfTen(exponent);
        }
    }

    private static final int SMALLEST = 3;
    private static final int LARGEST = 12;

    /// Fewer letters have no endings.
    private static final int LONG_WORD = 5;

    private static final int LONGEST_ENDING = 3;

    /// What the tables of languages lack.
    private static final Map<String, Integer> EVERYWHERE = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("mio", 6),
            Map.entry("mln", 6),
            Map.entry("bn", 9),
            Map.entry("mrd", 9),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("萬", 4),
            Map.entry("億", 8),
            Map.entry("亿", 8),
            Map.entry("천만", 7),
            Map.entry("百万", 6),
            Map.entry("千万", 7),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("crore", 7),
            Map.entry("crores", 7));

    private static final Pattern WORDS =
            Pattern.compile("[  -]?(\\p{L}[\\p{L}\\p{M}]*+)(?:\\.? (\\p{L}[\\p{L}\\p{M}]*+))?");
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}.,'’]++");

    private final List<Map<String, Integer>> tables;

    private Magnitudes(List<Map<String, Integer>> tables) {
        this.tables = tables;
    }

    static Magnitudes of(List<Map<String, Integer>> languages) {
        return new Magnitudes(languages);
    }

    /// The words of a language and the powers of ten that they stand for.
    static Map<String, Integer> table(Locale locale) {
        var table = new HashMap<>(EVERYWHERE);
        for (var style : NumberFormat.Style.values()) {
            var format = NumberFormat.getCompactNumberInstance(locale, style);
            for (int exponent = SMALLEST; exponent <= LARGEST; exponent++) {
                for (long count : new long[] {1, 2, 5}) {
                    add(
                            table,
                            format.format(count * BigDecimal.TEN.pow(exponent).longValueExact()),
                            exponent);
                }
            }
        }
        if (locale.getLanguage().equals("en")) {
            table.put("mn", 6);
            table.put("grand", 3);
            table.put("hundred", 2);
        }
        return Map.copyOf(table);
    }

    private static void add(Map<String, Integer> table, String formatted, int exponent) {
        var digits = DIGITS.matcher(formatted);
        if (!digits.find()) {
            return;
        }
        var word = word(formatted.substring(0, digits.start()) + formatted.substring(digits.end()));
        int own = exponent - digits.group().replaceAll("\\D", "").length() + 1;
        if (!word.isEmpty() && own > 0) {
            table.putIfAbsent(word, own);
        }
    }

    /// The powers that the word there may stand for; none if it stands for no power.
    Set<Power> after(String text, int at) {
        var matcher = WORDS.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Set.of();
        }
        var first = matcher.group(1);
        boolean isGlued = matcher.start(1) == at;
        var powers = new HashSet<Power>();
        for (var table : tables) {
            Optional.ofNullable(matcher.group(2))
                    .flatMap(second -> power(table, first + " " + second))
                    .or(() -> power(table, first))
                    .ifPresent(exponent -> powers.addAll(read(first, exponent, isGlued)));
        }
        return powers;
    }

    private static Set<Power> read(String word, int exponent, boolean isGlued) {
        boolean isLetter = word.length() == 1 && word.charAt(0) < 0x3000;
        boolean isUnit = isLetter && !(isGlued && (word.equals("k") || Character.isUpperCase(word.charAt(0))));
        return isUnit ? Set.of(new Power(exponent, false), new Power(0, false)) : Set.of(new Power(exponent, true));
    }

    private static Optional<Integer> power(Map<String, Integer> table, String words) {
        var word = word(words);
        var exact = Optional.ofNullable(table.get(word));
        if (exact.isPresent()) {
            return exact;
        }
        if (word.charAt(0) >= 0x0e00 && Character.isLetter(word.charAt(0))) {
            return Stream.iterate(LONG_WORD, it -> it > 0, it -> it - 1)
                    .filter(length -> length <= word.length())
                    .map(length -> Optional.ofNullable(table.get(word.substring(0, length))))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Stream.iterate(1, it -> it <= LONGEST_ENDING && word.length() - it >= LONG_WORD, it -> it + 1)
                .filter(ending -> !word.startsWith("th", word.length() - ending)) // `hundredths`
                .map(ending -> Optional.ofNullable(table.get(word.substring(0, word.length() - ending))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String word(String written) {
        var word = new StringBuilder();
        written.codePoints()
                .map(Character::toLowerCase)
                .filter(it -> Character.isLetter(it)
                        || Character.getType(it) == Character.NON_SPACING_MARK
                        || Character.getType(it) == Character.COMBINING_SPACING_MARK
                        || it == ' '
                        || it == 0xa0)
                .map(it -> it == 0xa0 ? ' ' : it)
                .forEach(word::appendCodePoint);
        return word.toString().strip();
    }
}
