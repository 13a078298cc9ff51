package dev.bluepencil.check;

import dev.bluepencil.engine.Assignment;

/// Words to the user, or a wrapping, that no repair could take off.
final class Chatter implements Inspection {
    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return Preamble.end(assignment.action(), original, answer.text()).isPresent()
                || Postscript.start(original, answer.text()) >= 0
                || (answer.text().startsWith("```") && !original.text().contains("```"))
                || (answer.text().startsWith("{\"") && !original.text().startsWith("{"));
    }
}
