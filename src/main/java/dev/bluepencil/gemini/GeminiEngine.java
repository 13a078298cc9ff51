package dev.bluepencil.gemini;

import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.Prompt;
import dev.bluepencil.engine.TextEngine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Gemini as a text engine.
///
/// At most `maxConcurrent` tries are on the wire at once; the others wait their turn, first come, first served. The
/// deadline covers all of an attempt: waiting for a turn, every try and the pauses between them.
public final class GeminiEngine implements TextEngine {
    private static final int MOST_TRIES = 3;

    private final Opening opening;
    private final Semaphore turns;
    private final Pause pause;
    private final Complaints complaints = new Complaints();
    private volatile boolean closed;

    /// Returns at once; the engine makes itself ready in the background, without a call to the model.
    public GeminiEngine(Secret key, GeminiConfig config) {
        this(key, config, Thread::sleep);
    }

    GeminiEngine(Secret key, GeminiConfig config, Pause pause) {
        this.turns = new Semaphore(config.maxConcurrent(), true);
        this.pause = pause;
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
    public EngineState state() {
        return opening.state();
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return answer(attempt, GeminiModel::ask);
    }

    /// The first try that brings something is the one that is passed on; those after it answer at one go.
    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        var listener = new Listener(deltas);
        return answer(
                attempt, (model, prompt, timeout) -> model.stream(prompt, timeout, listener.forTry(prompt)));
    }

    private EngineAnswer answer(Attempt attempt, Way way) {
        try {
            return complaints.about(ask(Prompt.of(attempt), attempt.deadline(), way));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Faults.stopping();
        }
    }

    /// Cuts off the calls that are still on their way.
    @Override
    public void close() {
        closed = true;
        opening.close();
    }

    private EngineAnswer ask(Prompt prompt, Deadline deadline, Way way) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            var answer = tryOnce(prompt, deadline, way);
            if (!(answer instanceof Unavailable unavailable) || tries == MOST_TRIES || closed) {
                return answer;
            }
            var wait = Backoff.after(tries, unavailable.retryAfter());
            if (!deadline.allows(wait)) {
                return answer;
            }
            pause.take(wait);
        }
    }

    private EngineAnswer tryOnce(Prompt prompt, Deadline deadline, Way way) throws InterruptedException {
        if (!turns.tryAcquire(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Unavailable("Too many texts are waiting for the model.", Duration.ZERO);
        }
        try {
            return way.ask(opening.model(), prompt, deadline.left());
        } finally {
            turns.release();
        }
    }

    /// How the model is asked: for an answer at one go, or for one that streams.
    private interface Way {
        EngineAnswer ask(GeminiModel model, Prompt prompt, Duration timeout);
    }
}
