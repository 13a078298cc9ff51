package dev.bluepencil.check.number;

import dev.bluepencil.check.reading.Scripts;
import dev.bluepencil.check.reading.Tongues;
import dev.bluepencil.engine.Language;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What is known of numbers in each language, read when it is first asked for.
///
/// Safe for use by many threads.
final class Languages {
    private static final int FEWEST_LETTERS = 8;

    /// Those with many speakers, for texts that are too short to tell.
    private static final List<String> LATIN = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr", "da", "no", "cs", "ro", "fi", "hu", "id", "vi");

    private static final Map<UnicodeScript, List<String>> LIKELY = Map.of(
            UnicodeScript.LATIN, LATIN,
            UnicodeScript.CYRILLIC, List.of("ru", "uk", "bg"),
            UnicodeScript.HAN, List.of("zh", "ja"),
            UnicodeScript.HANGUL, List.of("ko"),
            UnicodeScript.ARABIC, List.of("ar", "fa"),
            UnicodeScript.HEBREW, List.of("he"),
            UnicodeScript.GREEK, List.of("el"),
            UnicodeScript.DEVANAGARI, List.of("hi"),
            UnicodeScript.THAI, List.of("th"));

    private final Map<String, Vocabulary> known = new ConcurrentHashMap<>();

    Tongue of(Language language) {
        return new Tongue(Optional.of(language.locale()), List.of(vocabulary(Tongues.code(language))));
    }

    /// @param language as the caller says, else as the text looks
    Tongue of(Optional<Language> language, String prose) {
        return language.map(this::of)
                .orElseGet(() -> Tongues.loaded()
                        .of(prose, FEWEST_LETTERS)
                        .map(code -> new Tongue(Optional.of(Locale.of(code)), List.of(vocabulary(code))))
                        .orElseGet(() -> likely(prose)));
    }

    private Tongue likely(String prose) {
        var codes = Scripts.of(prose)
                .dominant()
                .map(script -> LIKELY.getOrDefault(script, List.of()))
                .orElse(List.of("en"));
        return new Tongue(Optional.empty(), codes.stream().map(this::vocabulary).toList());
    }

    private Vocabulary vocabulary(String code) {
        return known.computeIfAbsent(code, it -> new Vocabulary(Locale.of(it)));
    }

    /// The language of a text, or those that it may be in.
    ///
    /// @param locale with its region, if that is known
    record Tongue(Optional<Locale> locale, List<Vocabulary> vocabularies) {
        boolean isSure() {
            return locale.isPresent();
        }

        /// Whether a number that is not found in words is not there.
        boolean isKnown() {
            return !vocabularies.isEmpty() && vocabularies.stream().allMatch(Vocabulary::isKnown);
        }

        Convention convention() {
            return locale.map(Convention::of).orElse(Convention.POINT);
        }

        /// Month first in the United States; English without a region is anybody's.
        Days order() {
            return locale.map(it -> switch (it.getLanguage()) {
                        case "en" ->
                            switch (it.getCountry()) {
                                case "" -> Days.UNKNOWN;
                                case "US" -> Days.MONTH_FIRST;
                                default -> Days.DAY_FIRST;
                            };
                        case "zh", "ja", "ko" -> Days.UNKNOWN;
                        default -> Days.DAY_FIRST;
                    })
                    .orElse(Days.UNKNOWN);
        }

        Magnitudes magnitudes() {
            return Magnitudes.of(
                    vocabularies.stream().map(Vocabulary::magnitudes).toList());
        }

        Stream<Vocabulary> all() {
            return vocabularies.stream();
        }
    }
}
