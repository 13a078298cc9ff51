package dev.bluepencil.gemini;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Lets calls through while they do well. Shuts when they do badly, for a while; then lets a few through as a probe,
/// and opens again if those do well.
final class Gate {
    private final InstantSource clock;
    private final Duration shutFor;
    private final CircuitBreaker breaker;
    private volatile Instant shutUntil = Instant.MIN;
    private volatile long changes;

    /// @param config when it shuts, and how many probes there are
    /// @param shutFor how long it shuts
    /// @param onChange hears of each change
    Gate(CircuitBreakerConfig.Builder config, Duration shutFor, InstantSource clock, Consumer<State> onChange) {
        this.clock = clock;
        this.shutFor = shutFor;
        this.breaker = CircuitBreaker.of(
                "gemini",
                config.clock(clock.withZone(ZoneOffset.UTC))
                        .waitDurationInOpenState(shutFor)
                        .recordResult(Boolean.FALSE::equals)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            changed(event.getStateTransition().getToState());
            onChange.accept(event.getStateTransition().getToState());
        });
    }

    /// Lets a call through; empty if it is to stay away. Whoever got a pass closes it.
    Optional<Pass> enter() {
        return breaker.tryAcquirePermission() ? Optional.of(new Pass(changes)) : Optional.empty();
    }

    /// Whether no call would be let through right now. Takes no probe's place.
    boolean isShut() {
        return breaker.getState() == State.OPEN && !left().isNegative();
    }

    /// For how much longer it stays shut; negative if it does not.
    Duration left() {
        return Duration.between(clock.instant(), shutUntil);
    }

    /// Shuts for so long, whatever calls have come to so far.
    synchronized void shut(Duration howLong) {
        if (howLong.compareTo(left()) > 0) {
            shutUntil = clock.instant().plus(howLong);
            breaker.transitionToOpenStateFor(howLong);
        }
    }

    private synchronized void changed(State state) {
        changes++;
        if (state == State.OPEN && shutFor.compareTo(left()) > 0) {
            shutUntil = clock.instant().plus(shutFor);
        }
    }

    /// One call that was let through.
    final class Pass implements AutoCloseable {
        private final long changesBefore;
        private boolean told;

        private Pass(long changesBefore) {
            this.changesBefore = changesBefore;
        }

        void tell(boolean wentWell) {
            told = true;
            if (isOfNow()) {
                breaker.onResult(0, TimeUnit.NANOSECONDS, wentWell);
            }
        }

        /// Makes room for another if the call told nothing.
        @Override
        public void close() {
            if (!told && isOfNow()) {
                breaker.releasePermission();
            }
        }

        /// What began before the gate last changed says nothing of how things are now.
        private boolean isOfNow() {
            return changesBefore == changes;
        }
    }
}
