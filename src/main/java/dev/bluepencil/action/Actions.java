package dev.bluepencil.action;

import dev.bluepencil.action.Outcome.Done;
import dev.bluepencil.action.Outcome.NoEngine;
import dev.bluepencil.action.Outcome.NotDone;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.text.Margins;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Carries out assignments with the engines there are.
public final class Actions {
    private final List<TextEngine> engines;
    private final Duration patience;
    private final InstantSource clock;

    /// @param engines those that are configured, the better ones first
    /// @param patience how long an answer may take in all
    public Actions(List<TextEngine> engines, Duration patience, InstantSource clock) {
        this.engines = List.copyOf(engines);
        this.patience = patience;
        this.clock = clock;
    }

    /// Asks the first engine that does the action. The result keeps the white space around the text.
    Outcome apply(Assignment assignment) {
        return engineFor(assignment.action())
                .map(engine -> apply(assignment, engine))
                .orElseGet(() -> new NoEngine(assignment.action()));
    }

    private Optional<TextEngine> engineFor(Action action) {
        return engines.stream()
                .filter(engine -> engine.actions().contains(action))
                .findFirst();
    }

    private Outcome apply(Assignment assignment, TextEngine engine) {
        return switch (engine.apply(Attempt.first(assignment, Deadline.in(patience, clock)))) {
            case Answered(var text, var language, var model, var tokens) -> {
                var result = Margins.of(assignment.text()).around(text);
                yield new Done(new Answered(result, language.or(assignment::language), model, tokens), engine.name());
            }
            case Fault fault -> new NotDone(fault);
        };
    }
}
