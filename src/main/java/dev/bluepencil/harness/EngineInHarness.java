package dev.bluepencil.harness;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.EngineWatch;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.TextEngine;
import java.util.OptionalInt;
import java.util.Set;

/// An engine that is asked in another way, and is otherwise what it was.
abstract class EngineInHarness implements TextEngine {
    final TextEngine engine;

    EngineInHarness(TextEngine engine) {
        this.engine = engine;
    }

    @Override
    public final String name() {
        return engine.name();
    }

    @Override
    public final Set<Action> actions() {
        return engine.actions();
    }

    @Override
    public final Set<Language> languages() {
        return engine.languages();
    }

    @Override
    public final EngineState state() {
        return engine.state();
    }

    @Override
    public final OptionalInt mostCalls() {
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
    public final void close() {
        engine.close();
    }
}
