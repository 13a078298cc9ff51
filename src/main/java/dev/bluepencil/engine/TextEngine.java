package dev.bluepencil.engine;

import java.util.Set;

/// What does the actions: a model far away, or one that is embedded.
///
/// Safe for use by many threads. Blocks; meant for virtual threads.
public interface TextEngine extends AutoCloseable {
    /// Its name in answers: `gemini`, `languagetool`.
    String name();

    Set<Action> actions();

    EngineState state();

    /// Does the assignment, or tells why not; never throws for what a model or a network does.
    EngineAnswer apply(Assignment assignment);

    @Override
    void close();
}
