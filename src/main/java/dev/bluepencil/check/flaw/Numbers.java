package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Figures;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;

/// A number is gone, new, or not what it was.
public final class Numbers implements Inspection {
    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var own = Figures.of(original);
        var others = Figures.of(answer);
        return switch (assignment.action()) {
            case FIX_GRAMMAR -> !own.exactly(others);
            case TRANSLATE -> !own.translated(others);
            case IMPROVE, HUMANIZE -> !own.retold(others);
        };
    }
}
