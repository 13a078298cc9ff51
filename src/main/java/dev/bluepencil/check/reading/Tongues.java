package dev.bluepencil.check.reading;

import com.optimaize.langdetect.NgramFrequencyData;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import dev.bluepencil.engine.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tells languages from one another by the letters that follow one another in them.
///
/// The library's own detector draws some of them at random, which is no way to judge a text of a few words; here all
/// count.
public final class Tongues {
    /// A language is so much likelier than any other; a logarithm, as are all such numbers here.
    private static final double SURE = 7;

    private static final int SAMPLE = 400;

    /// How often there are letters of which a language has no example.
    private static final double UNSEEN = 5e-5;

    /// So many do not yet come down to zero.
    private static final int MOST_FACTORS = 40;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’]++");

    /// Languages with many speakers. Fewer are told apart better, and need less memory: these take 40 MB.
    private static final List<String> KNOWN = List.of(
            ("af ar be bg bn ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu id is it ja kn ko lt lv mk ml mr nl no pl pt ro ru"
                            + " sk sl sq sr sv sw ta te th tl tr uk ur vi zh-CN zh-TW")
                    .split(" "));

    /// Those that are easily taken for one another, in a few sentences.
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("da", "no"),
            Set.of("es", "gl"),
            Set.of("es", "ca"),
            Set.of("pt", "gl"),
            Set.of("hr", "sr", "sl"),
            Set.of("cs", "sk"),
            Set.of("id", "tl"),
            Set.of("af", "nl"),
            Set.of("bg", "mk", "sr"),
            Set.of("hi", "mr"),
            Set.of("zh", "ja"));

    private static final Tongues LOADED = new Tongues(load());

    private final NgramFrequencyData frequencies;
    private final List<String> codes;

    private Tongues(NgramFrequencyData frequencies) {
        this.frequencies = frequencies;
        this.codes = frequencies.getLanguageList().stream()
                .map(LdLocale::getLanguage)
                .toList();
    }

    /// The first call waits for a second or more while the languages are loaded.
    public static Tongues loaded() {
        return LOADED;
    }

    /// The ISO 639 code of the language, if the text has so many letters and leaves no doubt.
    public Optional<String> of(String prose, int fewestLetters) {
        if (prose.codePoints().filter(Character::isLetter).limit(fewestLetters).count() < fewestLetters) {
            return Optional.empty();
        }
        var likelihoods = likelihoods(prose);
        int best = IntStream.range(0, likelihoods.length)
                .boxed()
                .max(Comparator.comparingDouble(at -> likelihoods[at]))
                .orElseThrow();
        return isSure(likelihoods, best) ? Optional.of(codes.get(best)) : Optional.empty();
    }

    /// By how much the text looks more like another language than like the wanted one, of those that are known and
    /// that it can be told from: the logarithm of how many times likelier that is, or less than 0.
    public double doubt(String prose, String wanted) {
        var likelihoods = likelihoods(prose);
        double other = Double.NEGATIVE_INFINITY;
        double own = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < likelihoods.length; at++) {
            if (differ(codes.get(at), wanted)) {
                other = Math.max(other, likelihoods[at]);
            } else {
                own = Math.max(own, likelihoods[at]);
            }
        }
        return other - own;
    }

    private boolean isSure(double[] likelihoods, int best) {
        return IntStream.range(0, likelihoods.length)
                .filter(at -> !codes.get(at).equals(codes.get(best)))
                .allMatch(at -> likelihoods[best] - likelihoods[at] >= SURE);
    }

    /// The logarithms of the likelihoods that somebody who writes in a language writes these words, but for a summand
    /// that is the same for all.
    private double[] likelihoods(String prose) {
        var sums = new double[codes.size()];
        var products = ones();
        int factors = 0;
        for (var gram : NgramExtractors.standard().extractGrams(words(prose))) {
            var found = frequencies.getProbabilities(gram);
            if (found != null) {
                for (int at = 0; at < products.length; at++) {
                    products[at] *= found[at] + UNSEEN;
                }
                factors++;
            }
            if (factors == MOST_FACTORS) {
                add(products, sums);
                products = ones();
                factors = 0;
            }
        }
        add(products, sums);
        return sums;
    }

    private double[] ones() {
        var ones = new double[codes.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void add(double[] products, double[] sums) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += Math.log(products[at]);
        }
    }

    private static String words(String prose) {
        return " " + NO_WORD.matcher(sample(prose)).replaceAll(" ").strip() + " ";
    }

    /// Whether a text that is in `found` cannot be in `wanted`.
    public static boolean differ(String found, String wanted) {
        return !found.equals(wanted) && ALIKE.stream().noneMatch(it -> it.contains(found) && it.contains(wanted));
    }

    /// The codes of all languages that can be told apart.
    public static Stream<String> known() {
        return KNOWN.stream().map(it -> Locale.forLanguageTag(it).getLanguage()).distinct();
    }

    public static boolean know(String code) {
        return KNOWN.contains(code) || code.equals("zh");
    }

    public static String code(Language language) {
        var code = language.locale().getLanguage();
        return switch (code) {
            case "nb", "nn" -> "no";
            case "fil" -> "tl";
            case "yue" -> "zh";
            default -> code;
        };
    }

    /// Its beginning and its end.
    private static String sample(String prose) {
        return prose.length() <= 2 * SAMPLE
                ? prose
                : prose.substring(0, SAMPLE) + " " + prose.substring(prose.length() - SAMPLE);
    }

    private static NgramFrequencyData load() {
        try {
            return NgramFrequencyData.create(
                    new LanguageProfileReader().read(KNOWN),
                    NgramExtractors.standard().getGramLengths());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
