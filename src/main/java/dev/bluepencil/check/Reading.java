package dev.bluepencil.check;

import dev.bluepencil.text.ProtectedSpans;
import dev.bluepencil.text.SpanKind;
import java.util.List;

/// A text taken apart once for all that look at it. Its lines end in LF, and no white space surrounds it.
record Reading(String text, ProtectedSpans spans, String prose, List<Line> lines) {
    static Reading of(String text) {
        var spans = ProtectedSpans.in(text);
        return new Reading(text, spans, spans.prose(), Line.all(text));
    }

    List<String> all(SpanKind kind) {
        return spans.of(kind);
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
