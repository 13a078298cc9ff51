package dev.bluepencil.check.reading;

import dev.bluepencil.text.ProtectedSpans;
import dev.bluepencil.text.SpanKind;
import java.util.List;

/// A text taken apart once for all that look at it. Its lines end in LF, and no white space surrounds it.
public record Reading(String text, ProtectedSpans spans, String prose, List<Line> lines) {
    public static Reading of(String text) {
        var spans = ProtectedSpans.in(text);
        return new Reading(text, spans, spans.prose(), Line.all(text));
    }

    public List<String> all(SpanKind kind) {
        return spans.of(kind);
    }

    public boolean is(String other) {
        return text.equals(other);
    }
}
