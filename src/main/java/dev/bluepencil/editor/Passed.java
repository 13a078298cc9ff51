package dev.bluepencil.editor;

import dev.bluepencil.engine.Deltas;

/// Passes an answer on, and remembers what has been passed on of it.
final class Passed implements Deltas {
    private final Deltas on;
    private final StringBuilder text = new StringBuilder();

    Passed(Deltas on) {
        this.on = on;
    }

    @Override
    public void add(String piece) {
        text.append(piece);
        on.add(piece);
    }

    /// Passes on what is still missing of the answer.
    ///
    /// @return false if what was passed on before does not begin the answer; then nothing is
    boolean complete(String answer) {
        if (!answer.startsWith(text.toString())) {
            return false;
        }
        if (answer.length() > text.length()) {
            add(answer.substring(text.length()));
        }
        return true;
    }
}
