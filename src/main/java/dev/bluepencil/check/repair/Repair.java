package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;

/// Undoes one thing that models do to a text besides their work, where that is safe. What the original itself has it
/// leaves alone.
public interface Repair {
    String repair(Action action, Reading original, String answer);
}
