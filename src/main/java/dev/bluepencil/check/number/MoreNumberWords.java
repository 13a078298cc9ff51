package dev.bluepencil.check.number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words for numbers that are no numerals, and numerals that the tables lack: `dozen`, `noon`; in a file beside this
/// class, a line for each language and number.
final class MoreNumberWords {
    private MoreNumberWords() {}

    /// The words, and the numbers that any of them stands for.
    static Map<Set<String>, Set<BigDecimal>> of(String language) {
        var all = new HashMap<Set<String>, Set<BigDecimal>>();
        try (var words = MoreNumberWords.class.getResourceAsStream("number-words.txt")) {
            if (words == null) {
                throw new IllegalStateException("the class path lacks number-words.txt");
            }
            new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + " "))
                    .map(line -> line.split(" ", 3))
                    .forEach(line -> all.put(
                            Set.of(line[2].split(", ")),
                            Arrays.stream(line[1].split(","))
                                    .map(it -> new BigDecimal(it).stripTrailingZeros())
                                    .collect(Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
