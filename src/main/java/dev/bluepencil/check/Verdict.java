package dev.bluepencil.check;

import dev.bluepencil.engine.Flaw;
import java.util.Set;

/// What is to be thought of an answer.
public sealed interface Verdict {
    /// Fit to be shown, mended where it had to be; the white space around it is that of the text.
    record Sound(String text) implements Verdict {}

    /// Not to be shown.
    record Flawed(Set<Flaw> flaws) implements Verdict {
        public Flawed {
            flaws = Set.copyOf(flaws);
        }
    }
}
