package dev.bluepencil.template;

import dev.bluepencil.http.json.Characters;
import dev.bluepencil.text.Blank;
import dev.bluepencil.text.Placeholders;
import java.util.List;

/// The text of a template, up to 20,000 characters, kept as it was written.
public record Content(String value) {
    private static final int MOST_CHARACTERS = 20_000;

    /// @throws IllegalArgumentException if it is none
    public Content {
        if (Blank.is(value)) {
            throw new IllegalArgumentException("is blank");
        }
        if (value.codePointCount(0, value.length()) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have 1 to " + MOST_CHARACTERS + " characters");
        }
        Characters.faultIn(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /// The names of what is to be filled in, each once, in the order in which they first appear.
    public List<String> placeholders() {
        return Placeholders.in(value).names();
    }
}
