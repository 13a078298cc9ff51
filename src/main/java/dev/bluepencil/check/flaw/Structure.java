package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Line;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import java.util.List;

/// Headings, list items, quotes, rows of tables and rules are not those of the text, in its order.
public final class Structure implements Inspection {
    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return !marked(original).equals(marked(answer));
    }

    private static List<String> marked(Reading reading) {
        return reading.lines().stream()
                .filter(line -> !line.isBlank() && !line.isPlain())
                .map(Line::kind)
                .toList();
    }
}
