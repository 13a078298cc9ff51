package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.Edit;
import dev.bluepencil.text.Edits;
import java.util.List;
import java.util.regex.Pattern;

/// A correction that rewrote the text or went on with it: more is new than mistakes account for. To put the same words
/// in
/// another order is not.
final class Rewriting implements Inspection {
    private static final double MOST = 0.5;
    private static final double SAME_WORDS = 0.75;
    private static final int SLACK = 20;
    private static final Pattern ADDITION =
            Pattern.compile("[.!?] (?=\\S+ \\S+ ).{12}|(?=\\s*+\\S++\\s).{31}", Pattern.DOTALL);

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (assignment.action() != Action.FIX_GRAMMAR) {
            return false;
        }
        var edits = Edits.between(original.text(), answer.text());
        return edits.stream().anyMatch(Rewriting::isAddition)
                || (Overlap.of(original.text(), answer.text()) <= SAME_WORDS && areTooMany(edits, original, answer));
    }

    /// Mistakes leave out a word or two, not a sentence.
    private static boolean isAddition(Edit edit) {
        return edit.length() <= 1 && ADDITION.matcher(edit.replacement()).lookingAt();
    }

    private static boolean areTooMany(List<Edit> edits, Reading original, Reading answer) {
        double changed = edits.stream().mapToDouble(Rewriting::change).sum();
        return changed > MOST * Math.max(original.text().length(), answer.text().length()) + SLACK;
    }

    /// How many letters it changes, where a word that is nearly the same counts for little.
    private static double change(Edit edit) {
        int size = Math.max(edit.length(), edit.replacement().length());
        return size * (1 - Overlap.of(edit.original(), edit.replacement()));
    }
}
