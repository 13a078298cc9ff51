package dev.bluepencil.check.flaw;

import dev.bluepencil.check.number.Comparison;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;

/// A number is gone, new, or not what it was.
public final class Numbers implements Inspection {
    private final Comparison comparison = new Comparison();

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return !comparison.holds(assignment, original.prose(), answer.prose());
    }
}
