package dev.bluepencil.check.reading;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import dev.bluepencil.engine.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells languages from one another, where a text is long enough to be sure.
public final class Tongues {
    private static final double SURE = 0.99;
    private static final int SAMPLE = 800;

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

    private final LanguageDetector detector;

    private Tongues(LanguageDetector detector) {
        this.detector = detector;
    }

    /// The first call waits for a second or more while the languages are loaded.
    public static Tongues loaded() {
        return LOADED;
    }

    /// The ISO 639 code of the language, if the text has so many letters and leaves no doubt.
    public Optional<String> of(String prose, int fewestLetters) {
        return prose.codePoints()
                                .filter(Character::isLetter)
                                .limit(fewestLetters)
                                .count()
                        < fewestLetters
                ? Optional.empty()
                : detector.getProbabilities(sample(prose)).stream()
                        .filter(found -> found.getProbability() >= SURE)
                        .map(DetectedLanguage::getLocale)
                        .map(LdLocale::getLanguage)
                        .findFirst();
    }

    /// Whether a text that is in `found` cannot be in `wanted`.
    public static boolean differ(String found, String wanted) {
        return !found.equals(wanted) && ALIKE.stream().noneMatch(it -> it.contains(found) && it.contains(wanted));
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

    private static LanguageDetector load() {
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().read(KNOWN))
                    .minimalConfidence(SURE)
                    .shortTextAlgorithm(0)
                    .seed(1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
