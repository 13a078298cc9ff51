package dev.bluepencil.metrics;

import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.WrappedEngine;
import java.util.function.Supplier;

/// An engine whose work is timed; otherwise what it was.
final class MeasuredEngine extends WrappedEngine {
    private final EngineMeters meters;

    MeasuredEngine(TextEngine engine, EngineMeters meters) {
        super(engine);
        this.meters = meters;
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return timed(attempt, () -> engine.apply(attempt));
    }

    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        return timed(attempt, () -> engine.stream(attempt, deltas));
    }

    private EngineAnswer timed(Attempt attempt, Supplier<EngineAnswer> work) {
        long start = System.nanoTime();
        var answer = work.get();
        meters.answered(attempt.assignment().action(), answer, System.nanoTime() - start);
        return answer;
    }
}
