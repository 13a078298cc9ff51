package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Words;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.Edit;
import dev.bluepencil.text.Edits;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A correction that rewrote the text, went on with it, left out its end or its "not": more has changed than mistakes
/// account for. To put the same words in another order is not.
public final class Rewriting implements Inspection {
    private static final double MOST = 0.5;
    private static final double SAME_WORDS = 0.75;
    private static final int SLACK = 20;
    private static final int ENDING = 200;
    private static final int MOST_WORDS_BEFORE = 4;
    private static final double OWN_WORDS = 0.6;
    private static final Pattern ADDITION =
            Pattern.compile("[.!?] (?=\\S+ \\S+ ).{12}|(?=\\s*+\\S++\\s).{31}", Pattern.DOTALL);

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|without"
                    + "|(?:do|does|did|is|are|was|were|ca|wo|would|should|could|have|has|had|must|need)n['’]?t)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (assignment.action() != Action.FIX_GRAMMAR) {
            return false;
        }
        return goesOn(original.text(), answer.text())
                || startsEarlier(original.text(), answer.text())
                || goesOn(answer.text(), original.text())
                || (NEGATION.matcher(original.prose()).find()
                        && !NEGATION.matcher(answer.prose()).find())
                || (Overlap.of(original.text(), answer.text()) <= SAME_WORDS && areTooMany(original, answer));
    }

    /// Looks at the end only, where models go on, or stop too soon.
    private static boolean goesOn(String original, String answer) {
        var end = tail(original, ENDING);
        var edits = Edits.between(end, tail(answer, ENDING + Math.max(0, answer.length() - original.length())));
        return !edits.isEmpty()
                && edits.getLast().offset() + edits.getLast().length() >= end.length() - 1
                && isAddition(edits.getLast());
    }

    /// Words before the first of the text, as of somebody who speaks of it.
    private static boolean startsEarlier(String original, String answer) {
        var edits = Edits.between(head(original), head(answer));
        if (edits.isEmpty()
                || edits.getFirst().offset() > 0
                || Overlap.covered(edits.getFirst().replacement(), original) > OWN_WORDS) {
            return false;
        }
        if (isSpelledOut(edits.getFirst())) {
            return false;
        }
        int more = Words.of(edits.getFirst().replacement()).count()
                - Words.of(edits.getFirst().original()).count();
        return more >= MOST_WORDS_BEFORE
                || (more == MOST_WORDS_BEFORE - 1 && more > Words.of(original).count());
    }

    /// `afaik`, as far as I know.
    private static boolean isSpelledOut(Edit edit) {
        var initials = Words.of(edit.replacement()).all().stream()
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return !edit.original().isBlank()
                && initials.startsWith(edit.original().strip().toLowerCase(Locale.ROOT));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), ENDING));
    }

    private static String tail(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    /// Mistakes leave out a word or two, not a sentence.
    private static boolean isAddition(Edit edit) {
        return edit.length() <= 1 && ADDITION.matcher(edit.replacement()).lookingAt();
    }

    private static boolean areTooMany(Reading original, Reading answer) {
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
