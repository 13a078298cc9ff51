package dev.bluepencil.engine;

import java.util.OptionalInt;
import java.util.Set;

/// What does the actions: a model far away, or one that is embedded.
///
/// Safe for use by many threads. Blocks; meant for virtual threads.
public interface TextEngine extends AutoCloseable {
    /// Its name in answers: `gemini`, `languagetool`.
    String name();

    Set<Action> actions();

    /// The languages it knows, without the regions and scripts in which it may know them, too.
    Set<Language> languages();

    EngineState state();

    /// How many calls to a model may be on the wire at once, if there is such a limit.
    default OptionalInt mostCalls() {
        return OptionalInt.empty();
    }

    /// Has somebody told what it goes through from now on, if there is anything to tell.
    default void watchedBy(EngineWatch watch) {}

    /// Begins to load what the first text would else wait for, and returns at once. For when the service answers
    /// already, which it does sooner if nothing else is loaded meanwhile.
    default void prepare() {}

    /// Does the assignment, or tells why not; never throws for what a model or a network does. An interrupt cuts the
    /// work off at once, here and where the engine runs.
    EngineAnswer apply(Attempt attempt);

    /// The same, and passes the answer on piece by piece while it is being written. An engine that writes it at one go
    /// passes on one piece. What was passed on before a fault, or before another try, is worth nothing.
    default EngineAnswer stream(Attempt attempt, Deltas deltas) {
        var answer = apply(attempt);
        if (answer instanceof EngineAnswer.Answered answered) {
            deltas.add(answered.text());
        }
        return answer;
    }

    @Override
    void close();
}
