package dev.bluepencil.gemini;

import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// An engine with a clock of its own, whose pauses take no time but move that clock.
final class EngineRig implements AutoCloseable {
    static final String KEY = "key-4711";
    static final Duration LONG = Duration.ofMinutes(10);

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final GeminiEngine engine;
    private final Duration timeout;
    private volatile Instant now = Instant.parse("2026-01-31T09:00:00Z");
    private volatile Duration perLook = Duration.ZERO;

    EngineRig(URI url) {
        this(url, LONG, 256);
    }

    EngineRig(URI url, Duration timeout, int maxConcurrent) {
        this.timeout = timeout;
        var key = new Secret(KEY);
        var config = new GeminiConfig(Optional.of(key), "gemini-test", Optional.of(url), timeout, maxConcurrent);
        engine = new GeminiEngine(key, config, this::pause);
    }

    GeminiEngine engine() {
        return engine;
    }

    EngineAnswer fix(String text) {
        return apply(new FixGrammar(text, Optional.empty()));
    }

    EngineAnswer apply(Assignment assignment) {
        return engine.apply(Attempt.first(assignment, Deadline.in(timeout, this::look)));
    }

    EngineAnswer stream(Assignment assignment, Deltas deltas) {
        return engine.stream(Attempt.first(assignment, Deadline.in(timeout, this::look)), deltas);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /// From now on the clock is ahead by so much each time someone looks at it.
    void hurry(Duration each) {
        perLook = each;
    }

    @Override
    public void close() {
        engine.close();
    }

    private synchronized Instant look() {
        now = now.plus(perLook);
        return now;
    }

    private synchronized void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(duration);
        now = now.plus(duration);
    }
}
