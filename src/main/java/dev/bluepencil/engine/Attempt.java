package dev.bluepencil.engine;

import java.util.Set;

/// An assignment on its way to an engine.
///
/// @param flaws what was wrong with the answer before this one; empty at the first attempt
/// @param deadline when there has to be an answer, all waiting and all tries included
public record Attempt(Assignment assignment, Set<Flaw> flaws, Deadline deadline) {
    public Attempt {
        flaws = Set.copyOf(flaws);
    }

    public static Attempt first(Assignment assignment, Deadline deadline) {
        return new Attempt(assignment, Set.of(), deadline);
    }

    /// The same assignment once more, told what was wrong with the answer.
    public Attempt again(Set<Flaw> flaws) {
        return new Attempt(assignment, flaws, deadline);
    }

    /// The same to be done to another text.
    public Attempt withText(String text) {
        return new Attempt(assignment.withText(text), flaws, deadline);
    }
}
