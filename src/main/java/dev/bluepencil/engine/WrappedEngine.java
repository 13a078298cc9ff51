package dev.bluepencil.engine;

import java.util.OptionalInt;
import java.util.Set;

/// An engine that is asked in another way, and is otherwise what it was.
public abstract class WrappedEngine implements TextEngine {
    /// The one within.
    protected final TextEngine engine;

    protected WrappedEngine(TextEngine engine) {
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
