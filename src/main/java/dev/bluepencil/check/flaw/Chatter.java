package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.repair.Postscript;
import dev.bluepencil.check.repair.Preamble;
import dev.bluepencil.engine.Assignment;
import java.util.regex.Pattern;

/// Words to the user, or a wrapping, that no repair could take off.
public final class Chatter implements Inspection {
    private static final Pattern OBJECT = Pattern.compile("[{\\[]\\s{0,9}+\"");
    private static final Pattern ARROW = Pattern.compile("\\s*+(?:[-=]+>|→|⇒|➡)");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return Preamble.end(assignment.action(), original, answer.text()).isPresent()
                || showsBoth(original.text(), answer.text())
                || Postscript.start(original, answer.text()) >= 0
                || (answer.text().startsWith("```") && !original.text().contains("```"))
                || objects(answer) > objects(original);
    }

    /// Openings of JSON.
    private static long objects(Reading reading) {
        return OBJECT.matcher(reading.text()).results().count();
    }

    /// `i has -> I have`: what was and what is.
    private static boolean showsBoth(String original, String answer) {
        return answer.startsWith(original)
                && ARROW.matcher(answer)
                        .region(original.length(), answer.length())
                        .lookingAt();
    }
}
