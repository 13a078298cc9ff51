package dev.bluepencil.check.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How one language says numbers in words.
///
/// Safe for use by many threads.
final class Vocabulary {
    /// Languages that make one word of a number and what follows, or that have more endings than the tables.
    private static final Set<String> COMPOUNDING = Set.of(
            "de", "nl", "sv", "da", "no", "nb", "nn", "fi", "hu", "ru", "uk", "be", "bg", "sr", "hr", "bs", "mk", "pl",
            "cs", "sk", "sl", "et", "lv", "lt", "is", "el", "ko", "tr", "az", "kk", "ky", "uz", "ka", "hy", "ta", "te",
            "ml", "kn");

    /// Written without spaces between words.
    private static final Set<String> UNSPACED = Set.of("th", "lo", "km", "my");

    /// A noun in the dual is a number and a noun at once.
    private static final Set<String> WITH_DUAL = Set.of("ar", "he", "mt");

    /// Something short may stand before a number, in one word with it.
    private static final Set<String> PREFIXING = Set.of("ar", "he", "mt", "fa");

    /// A numeral agrees with its noun at its front, which the tables do not tell.
    private static final Set<String> WITH_NOUN_CLASSES = Set.of("sw", "zu", "xh", "st", "tn", "sn", "rw", "lg");

    private static final Pattern ARABIC_NOMINATIVE = Pattern.compile("ون(?!\\p{L})");

    private static final int KEPT = 1000;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private final Locale locale;
    private final RuleBasedNumberFormat speller;
    private final boolean isKnown;
    private final Map<Set<String>, Set<BigDecimal>> more;
    private final Map<String, Integer> magnitudes;
    private final Map<BigDecimal, Set<List<String>>> spelled = new ConcurrentHashMap<>();
    private final Map<Integer, Set<String>> months;
    private final Map<String, Set<Integer>> named = new HashMap<>();
    private final Set<String> large;
    private final Set<String> tens;
    private final Set<String> any;

    Vocabulary(Locale locale) {
        this.locale = locale;
        speller = new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT);
        isKnown = !WITH_NOUN_CLASSES.contains(locale.getLanguage())
                && (locale.getLanguage().equals("en") || !speller.format(2).matches("two|\\p{Nd}+"));
        more = MoreNumberWords.of(locale.getLanguage());
        magnitudes = Magnitudes.table(locale);
        months = Arrays.stream(Month.values())
                .collect(Collectors.toMap(
                        Month::getValue, it -> names(it, locale).collect(Collectors.toSet())));
        months.forEach((month, names) -> names.forEach(
                name -> named.computeIfAbsent(name, none -> new HashSet<>()).add(month)));
        tens = alone(20, 30, 40, 50, 60, 70, 80, 90);
        large = Stream.of(100, 1000, 1_000_000, 1_000_000_000, 200, 5000, 5_000_000)
                .flatMap(it -> forms(BigDecimal.valueOf(it)).stream())
                .map(List::getLast)
                .collect(Collectors.toSet());
        any = new HashSet<>(tens);
        any.addAll(large);
        for (int number = 2; number <= 19; number++) {
            any.addAll(alone(number));
        }
    }

    Locale locale() {
        return locale;
    }

    /// Whether there are tables for the language, so that what is not found is not there.
    boolean isKnown() {
        return isKnown;
    }

    boolean isCompounding() {
        return COMPOUNDING.contains(locale.getLanguage());
    }

    boolean isUnspaced() {
        return UNSPACED.contains(locale.getLanguage());
    }

    boolean hasDual() {
        return WITH_DUAL.contains(locale.getLanguage());
    }

    boolean isPrefixing() {
        return PREFIXING.contains(locale.getLanguage());
    }

    Map<String, Integer> magnitudes() {
        return magnitudes;
    }

    /// The months that a word names.
    Set<Integer> months(String word) {
        return named.getOrDefault(word, Set.of());
    }

    Set<String> months(int month) {
        return months.getOrDefault(month, Set.of());
    }

    /// Whether a word begins or goes on with a number that is larger for it: `hundred`.
    boolean isLarge(String word) {
        return large.contains(word);
    }

    boolean isTens(String word) {
        return tens.contains(word);
    }

    boolean isNumber(String word) {
        return any.contains(word);
    }

    /// All that the language says for a number, each in its words.
    Set<List<String>> forms(BigDecimal number) {
        var known = spelled.get(number);
        if (known != null) {
            return known;
        }
        if (number.abs().compareTo(LARGEST) >= 0) {
            return Set.of();
        }
        var forms = spell(number);
        if (number.compareTo(BigDecimal.valueOf(KEPT)) <= 0 && spelled.size() <= 2 * KEPT) {
            spelled.put(number, forms);
        }
        return forms;
    }

    private Set<List<String>> spell(BigDecimal number) {
        var forms = new HashSet<List<String>>();
        if (isKnown) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            synchronized (speller) {
                for (var rules : speller.getRuleSetNames()) {
                    var form = whole
                            ? speller.format(number.longValueExact(), rules)
                            : speller.format(number.doubleValue(), rules);
                    forms.add(Spelling.words(form));
                    if (locale.getLanguage().equals("ar")) {
                        forms.add(Spelling.words(ARABIC_NOMINATIVE.matcher(form).replaceAll("ين")));
                    }
                }
            }
        }
        if (isPowerOfTen(number)) {
            Set.copyOf(forms).stream()
                    .filter(form -> form.size() > 1)
                    .forEach(form -> forms.add(form.subList(1, form.size())));
        }
        more.forEach((words, values) -> {
            if (values.contains(number.stripTrailingZeros())) {
                words.forEach(word -> forms.add(Spelling.words(word)));
            }
        });
        forms.removeIf(List::isEmpty);
        return forms;
    }

    /// Said with one or without: `a hundred`, `mil`.
    private static boolean isPowerOfTen(BigDecimal number) {
        return number.compareTo(BigDecimal.TEN) > 0
                && number.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)
                && (number.precision() == 3 || number.precision() % 3 == 1);
    }

    /// What a language calls a month.
    static Stream<String> names(Month month, Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                .map(style -> Spelling.words(month.getDisplayName(style, language)))
                .filter(words -> !words.isEmpty())
                .map(words -> words.getLast())
                .filter(word -> word.length() > 1);
    }

    private Set<String> alone(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(BigDecimal::valueOf)
                .flatMap(it -> forms(it).stream())
                .filter(form -> form.size() == 1)
                .map(List::getFirst)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
