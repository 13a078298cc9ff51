package dev.bluepencil.engine;

import java.util.Set;

/// Who is told what an engine goes through on the way to an answer; nothing of any text.
public interface EngineWatch {
    /// Nobody.
    EngineWatch NOBODY = new EngineWatch() {};

    /// A call to the model is on the wire; [#returned] follows.
    default void called() {}

    default void returned() {}

    /// A call brought no answer, and another is to follow.
    default void retried() {}

    /// What a model's answer cost, whether it turns out to be of use or not.
    default void spent(Tokens tokens) {}

    /// An answer was flawed, and the engine is asked once more.
    default void flawed(Set<Flaw> flaws) {}

    /// It was flawed again, so there is no answer.
    default void rejected(Set<Flaw> flaws) {}
}
