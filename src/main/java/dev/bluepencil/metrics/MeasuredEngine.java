package dev.bluepencil.metrics;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.EngineWatch;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.TextEngine;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// An engine whose work is timed; otherwise what it was.
final class MeasuredEngine implements TextEngine {
    private final TextEngine engine;
    private final EngineMeters meters;

    MeasuredEngine(TextEngine engine, EngineMeters meters) {
        this.engine = engine;
        this.meters = meters;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Set<Action> actions() {
        return engine.actions();
    }

    @Override
    public Set<Language> languages() {
        return engine.languages();
    }

    @Override
    public EngineState state() {
        return engine.state();
    }

    @Override
    public OptionalInt mostCalls() {
        return engine.mostCalls();
    }

    @Override
    public void watchedBy(EngineWatch watch) {
        engine.watchedBy(watch);
    }

    @Override
    public void prepare() {
        engine.prepare();
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return timed(attempt, () -> engine.apply(attempt));
    }

    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        return timed(attempt, () -> engine.stream(attempt, deltas));
    }

    @Override
    public void close() {
        engine.close();
    }

    private EngineAnswer timed(Attempt attempt, Supplier<EngineAnswer> work) {
        long start = System.nanoTime();
        var answer = work.get();
        meters.answered(attempt.assignment().action(), answer, System.nanoTime() - start);
        return answer;
    }
}
