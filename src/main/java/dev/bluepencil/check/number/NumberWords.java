package dev.bluepencil.check.number;

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

    private static final Set<String> BEGINNINGS = beginnings();

    private NumberWords() {}

    static boolean exclude(String word) {
        var beginning = beginning(word);
        return !beginning.isEmpty() && !BEGINNINGS.contains(beginning);
    }

    private static Set<String> beginnings() {
        var all = Stream.concat(HOURS.stream(), Tongues.known().map(Locale::of).flatMap(NumberWords::of));
        return all.map(NumberWords::beginning).filter(it -> !it.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> of(Locale language) {
        return Stream.concat(
                Magnitudes.table(language).keySet().stream(),
                Arrays.stream(Month.values()).flatMap(month -> Vocabulary.names(month, language)));
    }

    /// Its first letters, in small.
    private static String beginning(String word) {
        var beginning = new StringBuilder();
        for (int at = 0; at < word.length() && beginning.length() < BEGINNING; at++) {
            if (Character.isLetter(word.charAt(at))) {
                beginning.append(Character.toLowerCase(word.charAt(at)));
            }
        }
        return beginning.toString();
    }
}
