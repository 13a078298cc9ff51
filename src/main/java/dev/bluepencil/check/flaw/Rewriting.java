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

/// A correction that rewrote the text, went on with it or left out its end: more has changed than mistakes account for.
/// To put the same words in another order is not.
public final class Rewriting implements Inspection {
    private static final double MOST = 0.5;
    private static final double SAME_WORDS = 0.75;
    private static final int SLACK = 20;
    private static final int ENDING = 200;
    private static final int MOST_WORDS_BEFORE = 4;
    private static final double OWN_WORDS = 0.6;
    private static final Pattern ADDITION =
            Pattern.compile("[.!?] (?=\\S+ \\S+ ).{12}|(?=\\s*+\\S++\\s).{31}", Pattern.DOTALL);

    private static final Pattern SENTENCE =
            Pattern.compile("(?:\\S++\\s++){2,}+\\S*[.!?]|[.!?]\\s++(?:\\S++\\s++){2,}+\\S");
    private static final double SAID_TWICE = 0.95;

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (assignment.action() != Action.FIX_GRAMMAR) {
            return false;
        }
        return startsEarlier(original.text(), answer.text())
                || endsElsewhere(original.text(), answer.text())
                || leavesOut(original.text(), answer.text())
                || (Overlap.of(original.text(), answer.text()) <= SAME_WORDS && areTooMany(original, answer));
    }

    /// Looks at the end only, where models go on, or stop too soon.
    private static boolean endsElsewhere(String original, String answer) {
        int more = answer.length() - original.length();
        var end = tail(original, ENDING + Math.max(0, -more));
        var edits = Edits.between(end, tail(answer, ENDING + Math.max(0, more)));
        if (edits.isEmpty()) {
            return false;
        }
        var last = edits.getLast();
        int after = end.length() - last.offset() - last.length();
        return after <= 1
                && (isAddition(last.original(), last.replacement()) || isAddition(last.replacement(), last.original()));
    }

    /// A sentence is gone that is not said twice.
    private static boolean leavesOut(String original, String answer) {
        return Edits.between(original, answer).stream()
                .filter(edit -> edit.replacement().isBlank()
                        && SENTENCE.matcher(edit.original()).find())
                .anyMatch(edit -> Overlap.covered(edit.original(), answer) < SAID_TWICE);
    }

    /// Words before the first of the text, as of somebody who speaks of it.
    private static boolean startsEarlier(String original, String answer) {
        if (beginWithOneWord(original, answer)) {
            return false; // to compare them takes long
        }
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

    private static boolean beginWithOneWord(String original, String answer) {
        int space = original.indexOf(' ');
        return space > 0 && answer.startsWith(original.substring(0, space + 1));
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
    private static boolean isAddition(String before, String after) {
        return before.length() <= 1 && ADDITION.matcher(after).lookingAt();
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
