package dev.bluepencil.gemini;

import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// An engine with a clock of its own, whose pauses take no time but move that clock.
final class EngineRig implements AutoCloseable {
    static final String KEY = "key-4711";
    static final Duration LONG = Duration.ofMinutes(10);

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicLong days = new AtomicLong();
    private final GeminiEngine engine;
    private final Way way;
    private final Duration timeout;
    private volatile Instant now = Instant.parse("2026-01-31T09:00:00Z");
    private volatile Duration perLook = Duration.ZERO;

    EngineRig(URI url, Way way) {
        this(url, way, LONG, 256);
    }

    EngineRig(URI url, Way way, Duration timeout, int maxConcurrent) {
        this(url, way, timeout, maxConcurrent, false);
    }

    private EngineRig(URI url, Way way, Duration timeout, int maxConcurrent, boolean forgetful) {
        this.way = way;
        this.timeout = timeout;
        var key = new Secret(KEY);
        var config = new GeminiConfig(Optional.of(key), "gemini-test", Optional.of(url), timeout, maxConcurrent);
        engine = new GeminiEngine(key, config, forgetful ? this::dayAfterDay : this::look, this::pause);
    }

    /// One that never keeps a call away, since a day goes by for the engine each time it looks.
    static EngineRig forgetful(URI url, Way way, int maxConcurrent) {
        return new EngineRig(url, way, LONG, maxConcurrent, true);
    }

    GeminiEngine engine() {
        return engine;
    }

    /// A text to be done to by each of the actions, and by translation with and without a source.
    static List<Assignment> assignments(String text) {
        var none = Optional.<Language>empty();
        var german = Language.parse("de");
        return List.of(
                new FixGrammar(text, none),
                new Translate(text, german, none, Optional.empty()),
                new Translate(text, german, Optional.of(Language.parse("en")), Optional.empty()),
                new Improve(text, Optional.empty(), Optional.empty(), Optional.empty()),
                new Humanize(text, Optional.empty()));
    }

    EngineAnswer fix(String text) {
        return apply(new FixGrammar(text, Optional.empty()));
    }

    EngineAnswer apply(Assignment assignment) {
        return apply(assignment, _ -> {});
    }

    /// @param deltas hears nothing where the answer is asked for at one go
    EngineAnswer apply(Assignment assignment, Deltas deltas) {
        var attempt = Attempt.first(assignment, Deadline.in(timeout, this::look));
        return switch (way) {
            case AT_ONE_GO -> engine.apply(attempt);
            case STREAMED -> engine.stream(attempt, deltas);
        };
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /// Moves the clock.
    synchronized void letPass(Duration duration) {
        now = now.plus(duration);
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

    private Instant dayAfterDay() {
        return Instant.EPOCH.plus(Duration.ofDays(days.incrementAndGet()));
    }

    private synchronized void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(duration);
        now = now.plus(duration);
    }

    /// How the engine is asked.
    enum Way {
        AT_ONE_GO,
        STREAMED
    }
}
