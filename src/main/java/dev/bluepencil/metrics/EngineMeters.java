package dev.bluepencil.metrics;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.EngineWatch;
import dev.bluepencil.engine.Flaw;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.Tokens;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// What is measured of one engine.
final class EngineMeters implements EngineWatch {
    private static final Duration[] BUCKETS = Buckets.ofMillis(5, 25, 100, 250, 500, 1000, 2000, 5000, 10_000, 30_000);

    private final MeterRegistry registry;
    private final String engine;
    private final LongAdder calls = new LongAdder();
    private final Map<Work, Timer> timers = new ConcurrentHashMap<>();
    private final Counter retries;
    private final Counter inputTokens;
    private final Counter outputTokens;
    private final Each<Flaw, Counter> flaws;
    private final Each<Flaw, Counter> rejections;

    EngineMeters(TextEngine engine, MeterRegistry registry) {
        this.registry = registry;
        this.engine = engine.name();
        retries = counter("bluepencil.engine.retries", "Calls made again since the one before brought no answer");
        inputTokens = counter("bluepencil.engine.tokens", "What answers cost", "direction", "input");
        outputTokens = counter("bluepencil.engine.tokens", "What answers cost", "direction", "output");
        flaws = flaws("bluepencil.engine.flaws", "What was wrong with answers");
        rejections = flaws("bluepencil.engine.rejections", "Why there was no answer");
        watchCalls(engine);
        watchState(engine);
    }

    /// What its user waited for, all tries included.
    void answered(Action action, EngineAnswer answer, long nanos) {
        timers.computeIfAbsent(new Work(action, outcome(answer)), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void called() {
        calls.increment();
    }

    @Override
    public void returned() {
        calls.decrement();
    }

    @Override
    public void retried() {
        retries.increment();
    }

    @Override
    public void spent(Tokens tokens) {
        inputTokens.increment((double) tokens.input());
        outputTokens.increment((double) tokens.output());
    }

    @Override
    public void flawed(Set<Flaw> found) {
        found.forEach(flaw -> flaws.of(flaw).increment());
    }

    @Override
    public void rejected(Set<Flaw> found) {
        found.forEach(flaw -> rejections.of(flaw).increment());
    }

    private void watchCalls(TextEngine engine) {
        engine.mostCalls().ifPresent(most -> {
            gauge("bluepencil.engine.calls.in.flight", "Calls to the model on the wire")
                    .register(registry);
            Gauge.builder("bluepencil.engine.calls.limit", () -> most)
                    .description("How many calls may be on the wire at once")
                    .tag("engine", this.engine)
                    .register(registry);
        });
    }

    private Gauge.Builder<LongAdder> gauge(String name, String what) {
        return Gauge.builder(name, calls, LongAdder::sum).description(what).tag("engine", engine);
    }

    /// One series a state, of which one is 1.
    private void watchState(TextEngine engine) {
        for (var state : EngineState.values()) {
            Gauge.builder("bluepencil.engine.state", engine, it -> it.state() == state ? 1 : 0)
                    .description("Whether the engine is in that state; down while a breaker keeps calls away")
                    .tags("engine", this.engine, "state", Each.wire(state))
                    .register(registry);
        }
    }

    private Each<Flaw, Counter> flaws(String name, String what) {
        return new Each<>(Flaw.class, flaw -> counter(name, what, "flaw", Each.wire(flaw)));
    }

    private Counter counter(String name, String what, String... tags) {
        return Counter.builder(name)
                .description(what)
                .tag("engine", engine)
                .tags(tags)
                .register(registry);
    }

    private Timer timer(Work work) {
        return Timer.builder("bluepencil.engine.duration")
                .description("How long an engine took for an action, all its tries included")
                .tags("engine", engine, "action", work.action().slug(), "outcome", work.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static String outcome(EngineAnswer answer) {
        return switch (answer) {
            case Answered _ -> "answered";
            case Rejected _ -> "rejected";
            case Failed _ -> "failed";
            case Unavailable _ -> "unavailable";
            case TimedOut _ -> "timed_out";
            case Misconfigured _ -> "misconfigured";
            case Unsupported _ -> "unsupported";
        };
    }

    private record Work(Action action, String outcome) {}
}
