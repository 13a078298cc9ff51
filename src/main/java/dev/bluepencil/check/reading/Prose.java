package dev.bluepencil.check.reading;

import dev.bluepencil.text.ProtectedSpans;
import java.util.function.UnaryOperator;

/// Changes a text where it is prose.
public final class Prose {
    private Prose() {}

    public static String changed(String text, UnaryOperator<String> change) {
        var changed = new StringBuilder();
        int done = 0;
        for (var span : ProtectedSpans.in(text).all()) {
            changed.append(change.apply(text.substring(done, span.start()))).append(span.text());
            done = span.end();
        }
        return changed.append(change.apply(text.substring(done))).toString();
    }
}
