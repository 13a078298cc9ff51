package dev.bluepencil.check.number;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Tongues;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells at a glance that a word beside a figure is no part of the number, in whichever of the known languages: no
/// magnitude, no month, no hour.
///
/// It goes by how words begin, and so takes many others for such words, but none of them for another.
final class NumberWords {
    private static final int BEGINNING = 3;

    private static final Set<String> HOURS = Set.of("uhr", "uur", "h", "a", "am", "p", "pm", "m");

    private static final double ALIKE = 0.8;
    private static final int LONG_WORD = 5;

    private static final Set<String> BEGINNINGS = beginnings();

    private NumberWords() {}

    static boolean exclude(String word) {
        var beginning = beginning(word);
        return !beginning.isEmpty() && !BEGINNINGS.contains(beginning);
    }

    /// Whether one is the other, put right or in another form: `milion`. `Million` and `Milliarde` have less in common.
    static boolean isSpelling(String word, String other) {
        var slip = letters(word, Integer.MAX_VALUE);
        var meant = letters(other, Integer.MAX_VALUE);
        return slip.length() >= LONG_WORD && meant.startsWith(slip.substring(0, 1)) && Overlap.of(slip, meant) >= ALIKE;
    }

    private static Set<String> beginnings() {
        return Stream.concat(HOURS.stream(), Tongues.known().map(Locale::of).flatMap(NumberWords::of))
                .map(NumberWords::beginning)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> of(Locale language) {
        return Stream.concat(
                Magnitudes.table(language).keySet().stream(),
                Arrays.stream(Month.values()).flatMap(month -> Vocabulary.names(month, language)));
    }

    private static String beginning(String word) {
        return letters(word, BEGINNING);
    }

    /// Its first letters, in small.
    private static String letters(String word, int most) {
        var letters = new StringBuilder();
        for (int at = 0; at < word.length() && letters.length() < most; at++) {
            if (Character.isLetter(word.charAt(at))) {
                letters.append(Character.toLowerCase(word.charAt(at)));
            }
        }
        return letters.toString();
    }
}
