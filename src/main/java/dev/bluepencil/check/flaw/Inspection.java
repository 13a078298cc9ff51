package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;

/// Looks for one thing that no answer may have.
public interface Inspection {
    boolean finds(Assignment assignment, Reading original, Reading answer);
}
