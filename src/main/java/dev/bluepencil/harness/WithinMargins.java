package dev.bluepencil.harness;

import dev.bluepencil.engine.Deltas;
import dev.bluepencil.text.Margins;

/// Puts the text's own white space around an answer while it is being written, in place of the engine's.
final class WithinMargins implements Deltas {
    private final Margins margins;
    private final Deltas on;
    private final StringBuilder heldBack = new StringBuilder();
    private boolean begun;

    WithinMargins(Margins margins, Deltas on) {
        this.margins = margins;
        this.on = on;
    }

    @Override
    public void add(String text) {
        var piece = begun ? heldBack + text : text.stripLeading();
        var whole = piece.stripTrailing();
        // White space may turn out to be what the answer ends with.
        heldBack.setLength(0);
        heldBack.append(piece, whole.length(), piece.length());
        if (!whole.isEmpty()) {
            on.add(begun ? whole : margins.leading() + whole);
            begun = true;
        }
    }
}
