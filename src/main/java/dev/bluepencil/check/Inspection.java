package dev.bluepencil.check;

import dev.bluepencil.engine.Assignment;

/// Looks for one thing that no answer may have.
interface Inspection {
    boolean finds(Assignment assignment, Reading original, Reading answer);
}
