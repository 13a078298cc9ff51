package dev.bluepencil.gemini;

import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.EngineWatch;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Prompt;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.gemini.Safeguard.Outcome;
import dev.bluepencil.gemini.Safeguard.Outcome.Asked;
import dev.bluepencil.gemini.Safeguard.Outcome.KeptAway;
import dev.bluepencil.gemini.Safeguard.Tried;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Gemini as a text engine.
///
/// At most `maxConcurrent` tries are on the wire at once; the others wait their turn, first come, first served. The
/// deadline covers all of an attempt: waiting for a turn, every try and the pauses between them. While the model is
/// down, or refuses the key, calls are answered at once and reach nobody.
public final class GeminiEngine implements TextEngine {
    private static final int MOST_TRIES = 3;

    private final Opening opening;
    private final Semaphore turns;
    private final Pause pause;
    private final Complaints complaints = new Complaints();
    private final Safeguard safeguard;
    private final Duration patience;
    private final int mostCalls;
    private volatile EngineWatch watch = EngineWatch.NOBODY;
    private volatile boolean closed;

    /// Returns at once; the engine makes itself ready in the background, without a call to the model.
    public GeminiEngine(Secret key, GeminiConfig config, InstantSource clock) {
        this(key, config, clock, Thread::sleep);
    }

    GeminiEngine(Secret key, GeminiConfig config, InstantSource clock, Pause pause) {
        this.mostCalls = config.maxConcurrent();
        this.turns = new Semaphore(mostCalls, true);
        this.pause = pause;
        this.safeguard = new Safeguard(clock, complaints);
        this.patience = config.timeout().dividedBy(2);
        this.opening = Opening.of(key, config);
    }

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public Set<Action> actions() {
        return EnumSet.allOf(Action.class);
    }

    @Override
    public Set<Language> languages() {
        return Language.all();
    }

    @Override
    public EngineState state() {
        var state = opening.state();
        return state == EngineState.READY ? safeguard.state() : state;
    }

    @Override
    public OptionalInt mostCalls() {
        return OptionalInt.of(mostCalls);
    }

    @Override
    public void watchedBy(EngineWatch watch) {
        this.watch = watch;
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return answer(
                attempt, (model, prompt, time) -> new Tried(model.ask(prompt, time), time.compareTo(patience) >= 0));
    }

    /// Of several tries, the first that brings something is passed on.
    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        var listener = new Listener(deltas);
        return answer(attempt, (model, prompt, time) -> {
            var answer = model.stream(prompt, time, listener.forTry(prompt));
            return new Tried(answer, time.compareTo(patience) >= 0 && !listener.hasHeard());
        });
    }

    /// Cuts off the calls that are still on their way.
    @Override
    public void close() {
        closed = true;
        opening.close();
    }

    private EngineAnswer answer(Attempt attempt, Way way) {
        try {
            return ask(Prompt.of(attempt), attempt.deadline(), way);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Faults.brokenOffHere();
        }
    }

    private EngineAnswer ask(Prompt prompt, Deadline deadline, Way way) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            var refusal = safeguard.refusal();
            if (refusal.isPresent()) {
                return refusal.get();
            }
            switch (tryOnce(prompt, deadline, way)) {
                case KeptAway(var fault) -> {
                    return fault;
                }
                case Asked(var answer) -> {
                    var wait = waitAfter(answer, tries).filter(deadline::allows);
                    if (wait.isEmpty()) {
                        return complaints.about(answer);
                    }
                    if (safeguard.refusal().isEmpty()) {
                        watch.retried();
                        pause.take(wait.get());
                    }
                }
            }
        }
    }

    private Outcome tryOnce(Prompt prompt, Deadline deadline, Way way) throws InterruptedException {
        var model = opening.model();
        if (!turns.tryAcquire(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Asked(new Unavailable("Too many texts are waiting for the model.", Duration.ZERO));
        }
        try {
            return safeguard.ask(() -> watched(() -> way.ask(model, prompt, deadline.left())));
        } finally {
            turns.release();
        }
    }

    private Tried watched(Supplier<Tried> call) {
        watch.called();
        try {
            var tried = call.get();
            if (tried.answer() instanceof Answered answered) {
                watch.spent(answered.tokens());
            }
            return tried;
        } finally {
            watch.returned();
        }
    }

    private Optional<Duration> waitAfter(EngineAnswer answer, int tries) {
        return answer instanceof Unavailable unavailable && tries < MOST_TRIES && !closed
                ? Optional.of(Backoff.after(tries, unavailable.retryAfter()))
                : Optional.empty();
    }

    /// How the model is asked: for an answer at one go, or for one that streams.
    private interface Way {
        Tried ask(GeminiModel model, Prompt prompt, Duration time);
    }
}
