package dev.bluepencil.editor;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.usage.Reservation.Exceeded;

/// What came of an order.
public sealed interface Outcome {
    /// @param engine the name of the engine that did it
    /// @param cached whether the answer was there already, or on its way for somebody else
    /// @param replayed whether this very request was answered before, under its idempotency key
    record Done(Answered answer, String engine, boolean cached, boolean replayed) implements Outcome {
        Done(Answered answer, String engine) {
            this(answer, engine, false, false);
        }

        Done asCached() {
            return new Done(answer, engine, true, false);
        }

        Done asReplayed() {
            return new Done(answer, engine, cached, true);
        }
    }

    record NotDone(Fault fault) implements Outcome {}

    /// No engine that is configured does this action.
    record NoEngine(Action action) implements Outcome {}

    /// The account may not use so many characters today.
    record OverQuota(Exceeded exceeded) implements Outcome {}

    /// The idempotency key belongs to a request that was not the same.
    record KeyReused() implements Outcome {}

    /// Another node is still working on the request of this idempotency key.
    record UnderWay() implements Outcome {}
}
