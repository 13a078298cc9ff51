package dev.bluepencil.editor;

import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.NoEngine;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.TextEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engines there are, the preferred ones first. Where one is down the next that does the action stands in for it.
public final class Engines {
    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    /// What a stand-in may take on top, since the first may have used all the time there was.
    private static final Duration STAND_IN_PATIENCE = Duration.ofSeconds(10);

    private final List<TextEngine> engines;
    private final Duration patience;
    private final InstantSource clock;

    /// @param patience how long an answer may take in all, a stand-in's aside
    public Engines(List<TextEngine> engines, Duration patience, InstantSource clock) {
        this.engines = List.copyOf(engines);
        this.patience = patience;
        this.clock = clock;
    }

    /// After which every answer is there, a stand-in's too.
    ///
    /// @param patience likewise
    public static Duration longest(Duration patience) {
        return patience.plus(STAND_IN_PATIENCE);
    }

    /// Those that do the action, the preferred one first.
    public List<TextEngine> thatDo(Action action) {
        return engines.stream()
                .filter(engine -> engine.actions().contains(action))
                .toList();
    }

    /// All of them, the preferred ones first.
    public List<TextEngine> all() {
        return engines;
    }

    /// Whether the engine of that name is the one that is preferred for the action.
    boolean isPreferred(String name, Action action) {
        return thatDo(action).stream().findFirst().map(TextEngine::name).equals(Optional.of(name));
    }

    /// Has it done.
    ///
    /// @param asking how to ask the preferred engine; stand-ins are asked for the whole answer at once
    /// @param deltas where it passes on what it writes
    Outcome apply(Assignment assignment, Asking asking, Deltas deltas) {
        var able = thatDo(assignment.action());
        if (able.isEmpty()) {
            return new NoEngine(assignment.action());
        }
        var preferred = able.getFirst();
        return switch (asking.ask(preferred, within(assignment, patience), deltas)) {
            case Answered answered -> done(answered, assignment, preferred);
            case Fault fault when isDown(fault) -> standIn(able.subList(1, able.size()), assignment, fault);
            case Fault fault -> new NotDone(fault);
        };
    }

    private Outcome standIn(List<TextEngine> others, Assignment assignment, Fault fault) {
        for (var other : others) {
            if (other.apply(within(assignment, STAND_IN_PATIENCE)) instanceof Answered answered) {
                log.info("{} stood in", other.name());
                return done(answered, assignment, other);
            }
        }
        return new NotDone(fault);
    }

    private static Done done(Answered answered, Assignment assignment, TextEngine engine) {
        return new Done(answered.orLanguage(assignment.language()), engine.name());
    }

    private Attempt within(Assignment assignment, Duration patience) {
        return Attempt.first(assignment, Deadline.in(patience, clock));
    }

    /// What another engine might do better; not where the call itself was cut off.
    private static boolean isDown(Fault fault) {
        return switch (fault) {
            case Unavailable _, TimedOut _, Failed _ -> !Thread.currentThread().isInterrupted();
            case Rejected _, Misconfigured _, Unsupported _ -> false;
        };
    }
}
