package dev.bluepencil.gemini;

import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.gemini.Gate.Pass;
import dev.bluepencil.gemini.Safeguard.Outcome.Asked;
import dev.bluepencil.gemini.Safeguard.Outcome.KeptAway;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps calls away from a model that is down, asks to be left alone, or refuses what is configured.
final class Safeguard {
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(10);
    private static final Duration REFUSAL_PAUSE = Duration.ofSeconds(30);

    /// A delay longer than this is for all to keep; a shorter one, for the call that was asked to.
    private static final Duration LONG_DELAY = Duration.ofSeconds(10);

    /// After which one call finds out, whatever delay was asked for: an hour may be meant for one text, or be a
    /// text's own words quoted back.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// Nobody knows how long the probes on their way will take.
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final Gate outages;
    private final Gate refusals;
    private volatile Misconfigured refusal = new Misconfigured("The model service refuses what is configured.");

    Safeguard(InstantSource clock, Complaints complaints) {
        this.outages = new Gate(outages(), OUTAGE_PAUSE, clock, complaints::aboutOutages);
        this.refusals = new Gate(refusals(), REFUSAL_PAUSE, clock, _ -> {});
    }

    /// What a call would meet right now.
    EngineState state() {
        if (refusals.isShut()) {
            return EngineState.MISCONFIGURED;
        }
        return outages.isShut() ? EngineState.DOWN : EngineState.READY;
    }

    /// What to say in place of a call that would be kept away.
    Optional<Fault> refusal() {
        if (refusals.isShut()) {
            return Optional.of(refusal);
        }
        return outages.isShut() ? Optional.of(down()) : Optional.empty();
    }

    /// Makes the call, unless it is to be kept away, and learns from what comes of it.
    Outcome ask(Supplier<Tried> call) {
        var accepted = refusals.enter();
        if (accepted.isEmpty()) {
            return new KeptAway(refusal);
        }
        try (var acceptance = accepted.get()) {
            var reached = outages.enter();
            if (reached.isEmpty()) {
                return new KeptAway(down());
            }
            try (var reach = reached.get()) {
                var tried = call.get();
                learn(tried, acceptance, reach);
                return new Asked(tried.answer());
            }
        }
    }

    private void learn(Tried tried, Pass acceptance, Pass reach) {
        switch (tried.answer()) {
            case Answered _, Rejected _ -> {
                acceptance.tell(true);
                reach.tell(true);
            }
            case Misconfigured told -> {
                refusal = told;
                acceptance.tell(false);
            }
            case Unavailable unavailable -> {
                if (!Thread.currentThread().isInterrupted()) {
                    reach.tell(false);
                    keep(unavailable.retryAfter());
                }
            }
            case TimedOut() -> {
                if (tried.hadItsTime()) {
                    reach.tell(false);
                }
            }
            // An odd answer to one text says nothing of the next.
            case Failed _, Unsupported _ -> {}
        }
    }

    private void keep(Duration delay) {
        if (delay.compareTo(LONG_DELAY) > 0) {
            outages.shut(delay.compareTo(LONGEST_PAUSE) < 0 ? delay : LONGEST_PAUSE);
        }
    }

    private Unavailable down() {
        var left = outages.left();
        return new Unavailable(
                "The model service cannot take this now.", left.compareTo(SHORTEST_WAIT) > 0 ? left : SHORTEST_WAIT);
    }

    /// Six calls are two texts with all their tries.
    private static CircuitBreakerConfig.Builder outages() {
        return CircuitBreakerConfig.custom()
                .slidingWindow(60, 6, SlidingWindowType.TIME_BASED)
                .failureRateThreshold(60)
                .permittedNumberOfCallsInHalfOpenState(3);
    }

    private static CircuitBreakerConfig.Builder refusals() {
        return CircuitBreakerConfig.custom()
                .slidingWindow(1, 1, SlidingWindowType.COUNT_BASED)
                .permittedNumberOfCallsInHalfOpenState(1);
    }

    /// One call to the model.
    ///
    /// @param hadItsTime whether being late is the model's fault: not that of who left it no time, or reads slowly
    record Tried(EngineAnswer answer, boolean hadItsTime) {}

    /// What came of wanting to call.
    sealed interface Outcome {
        record Asked(EngineAnswer answer) implements Outcome {}

        /// The call was not made, and another just now would not be either.
        record KeptAway(Fault fault) implements Outcome {}
    }
}
