package dev.bluepencil.languagetool;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What is meant by forms of English words that are made by the rule though the word has its own: `buyed`, `womans`.
/// Every other word looks more like them.
final class IrregularForms {
    private static final Map<String, String> MEANT = read("irregular-forms.txt");

    private IrregularForms() {}

    static Optional<String> meant(String written) {
        return Optional.ofNullable(MEANT.get(written));
    }

    private static Map<String, String> read(String name) {
        try (var file = IrregularForms.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(toUnmodifiableMap(form -> form[0], form -> form[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
