package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Phrases;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;

/// The model declines, speaks of itself, or says that nothing is to be done.
public final class Refusal implements Inspection {
    private static final int WHERE = 400;
    private static final double OWN_WORDS = 0.7;

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return declines(original, answer) || leavesIt(assignment, original, answer);
    }

    /// A translation may say so for a text that does.
    private static boolean leavesIt(Assignment assignment, Reading original, Reading answer) {
        return assignment.action() != Action.TRANSLATE
                && Phrases.LEAVING_IT.matcher(head(answer.text())).lookingAt()
                && !Phrases.LEAVING_IT.matcher(head(original.text())).lookingAt()
                && Overlap.of(original.text(), answer.text()) < OWN_WORDS;
    }

    private static boolean declines(Reading original, Reading answer) {
        var refusing = Phrases.REFUSING.matcher(head(answer.text()));
        if (!refusing.find()) {
            return false;
        }
        var own = Phrases.REFUSING.matcher(original.text());
        return !own.find() && Overlap.covered(refusing.group(), head(original.text())) < OWN_WORDS;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), WHERE));
    }
}
