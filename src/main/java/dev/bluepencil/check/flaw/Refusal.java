package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Phrases;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;

/// The model declines, or speaks of itself.
public final class Refusal implements Inspection {
    private static final int WHERE = 400;
    private static final double OWN_WORDS = 0.7;

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
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
