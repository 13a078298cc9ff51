package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.Edit;
import dev.bluepencil.text.Edits;

/// A correction that rewrote the text: more of it is other words than mistakes account for. To put the same words in
/// another order is not.
final class Rewriting implements Inspection {
    private static final double MOST = 0.5;
    private static final double SAME_WORDS = 0.75;
    private static final int SLACK = 20;

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (assignment.action() != Action.FIX_GRAMMAR || Overlap.of(original.text(), answer.text()) > SAME_WORDS) {
            return false;
        }
        double changed = Edits.between(original.text(), answer.text()).stream()
                .mapToDouble(Rewriting::change)
                .sum();
        return changed > MOST * Math.max(original.text().length(), answer.text().length()) + SLACK;
    }

    /// How many letters it changes, where a word that is nearly the same counts for little.
    private static double change(Edit edit) {
        int size = Math.max(edit.length(), edit.replacement().length());
        return size * (1 - Overlap.of(edit.original(), edit.replacement()));
    }
}
