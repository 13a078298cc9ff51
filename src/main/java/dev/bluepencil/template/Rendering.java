package dev.bluepencil.template;

import dev.bluepencil.text.Placeholders;
import dev.bluepencil.text.Values;
import java.util.List;
import java.util.Optional;

/// A template that was filled in.
///
/// @param missing the names that had no value, which stand in the text as they did
public record Rendering(String text, List<String> missing) {
    /// What a text may become, in UTF-16 units.
    public static final int LONGEST = 100_000;

    /// Fills values in by name; nothing if the text would become longer than [#LONGEST]. A value is put in as it is,
    /// whatever looks like a placeholder in it.
    public static Optional<Rendering> of(Content content, Values values) {
        var placeholders = Placeholders.in(content.value());
        var missing =
                placeholders.names().stream().filter(name -> !values.has(name)).toList();
        return placeholders.filled(values, LONGEST).map(text -> new Rendering(text, missing));
    }
}
