package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.repair.Preamble;
import dev.bluepencil.engine.Assignment;

/// The answer says itself that it is something else than the text, worked on: "Here is a poem about …".
public final class OtherWork implements Inspection {
    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return Preamble.announcesOtherWork(original, answer.text());
    }
}
