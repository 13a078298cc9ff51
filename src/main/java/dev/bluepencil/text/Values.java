package dev.bluepencil.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Texts to be put in the places of placeholders, by their names, in whichever form Unicode writes these.
public final class Values {
    private final Map<String, String> byName = new HashMap<>();

    /// @throws IllegalArgumentException if two names are the same but for their form
    public Values(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            if (byName.put(form(name), text) != null) {
                throw new IllegalArgumentException("have one name twice, in two forms of Unicode");
            }
        });
    }

    public boolean has(String name) {
        return of(name).isPresent();
    }

    Optional<String> of(String name) {
        return Optional.ofNullable(byName.get(form(name)));
    }

    /// The one form of a name that others are compared with, since keyboards write `é` as one character or as two.
    static String form(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
