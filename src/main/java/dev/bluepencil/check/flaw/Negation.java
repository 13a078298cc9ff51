package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Words;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.Edits;
import java.util.regex.Pattern;

/// A correction, or a rewriting in the text's own words, left out its "not".
public final class Negation implements Inspection {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:n(?:o|ot|icht|ever|one|othing|obody|either|or|eedn['’]?t)|keine?[nrms]?|não|without"
                    + "|c(?:annot|an['’]?t|ouldn['’]?t)|(?:w(?:as|ere|o|ould)|d(?:o|oes|id)|is|are|should|ha(?:ve|s|d)|must)n['’]?t)\\b",
            Pattern.CASE_INSENSITIVE);

    /// But not "not only", of which nothing may be left.
    private static final Pattern NEGATED_VERB = Pattern.compile(
            "\\b(?:never|cannot|(?:(?:do|does|did|is|are|was|were|ca|can|wo|will|would|should|could|have|has|had|must|may)"
                    + "(?:n['’]t| not)))\\b(?! (?:only|just|merely|un\\w|in\\w))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDED = Pattern.compile("\\b(?:not|never)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return switch (assignment.action()) {
            case TRANSLATE -> false;
            case FIX_GRAMMAR -> isGone(NEGATION, original, answer) || isNew(original, answer);
            case IMPROVE, HUMANIZE -> isDropped(original, answer);
        };
    }

    private static boolean isGone(Pattern negation, Reading original, Reading answer) {
        return negation.matcher(original.prose()).find()
                && !NEGATION.matcher(answer.prose()).find();
    }

    /// None was there, and a "not" stands between what was.
    private static boolean isNew(Reading original, Reading answer) {
        return !NEGATION.matcher(original.prose()).find()
                && ADDED.matcher(answer.prose()).find()
                && Edits.between(original.prose(), answer.prose()).stream()
                        .anyMatch(it -> it.original().isBlank()
                                && ADDED.matcher(it.replacement().strip()).matches());
    }

    /// Of words that were all there before, it is missing. In other words it may be in one of them: `dislike`.
    private static boolean isDropped(Reading original, Reading answer) {
        return isGone(NEGATED_VERB, original, answer)
                && original.prose().indexOf('?') < 0
                && Words.of(original.text())
                        .all()
                        .containsAll(Words.of(answer.text()).all());
    }
}
