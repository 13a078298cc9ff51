package dev.bluepencil.action;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.EngineAnswer;
/// What came of an assignment.

sealed interface Outcome {
    /// @param engine the name of the engine that did it
    record Done(EngineAnswer.Answered answer, String engine) implements Outcome {}

    record NotDone(EngineAnswer.Fault fault) implements Outcome {}

    /// No engine that is configured does this action.
    record NoEngine(Action action) implements Outcome {}
}
