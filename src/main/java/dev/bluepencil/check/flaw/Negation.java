package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import java.util.regex.Pattern;

/// A correction left out the text's "not".
public final class Negation implements Inspection {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:n(?:o|ot|ever|one|othing|obody|either|or|eedn['’]?t)|without"
                    + "|c(?:annot|an['’]?t|ouldn['’]?t)|(?:w(?:as|ere|o|ould)|d(?:o|oes|id)|is|are|should|ha(?:ve|s|d)|must)n['’]?t)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return assignment.action() == Action.FIX_GRAMMAR
                && NEGATION.matcher(original.prose()).find()
                && !NEGATION.matcher(answer.prose()).find();
    }
}
