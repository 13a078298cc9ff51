package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.SpanKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Something that is not prose is gone, new, or not what it was. Its place may change, since other languages put
/// things in other places.
public record Protected(SpanKind kind) implements Inspection {
    /// Those that stand for a sign of the markup or for a space; others stand for letters, and words change.
    private static final Set<String> SIGNS =
            Set.of("&amp;", "&lt;", "&gt;", "&nbsp;", "&#160;", "&#38;", "&#60;", "&#62;");

    private static final Pattern WORDS = Pattern.compile(
            "\\b(alt|title|aria-label|placeholder|content|summary|label)\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+')");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return !these(original).equals(these(answer));
    }

    private List<String> these(Reading reading) {
        var all = reading.all(kind).stream();
        return switch (kind) {
            case TAG ->
                all.map(tag -> WORDS.matcher(tag).replaceAll("$1")).sorted().toList();
            case ENTITY -> all.filter(SIGNS::contains).sorted().toList();
            case CODE, PLACEHOLDER, URL, EMAIL, PATH, HANDLE, IDENTIFIER, EMOJI ->
                all.sorted().toList();
        };
    }
}
