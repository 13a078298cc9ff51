package dev.bluepencil.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The moment by which there has to be an answer.
public record Deadline(Instant end, InstantSource clock) {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    public static Deadline in(Duration timeout, InstantSource clock) {
        return new Deadline(clock.instant().plus(timeout), clock);
    }

    /// The time that is left. Never under a millisecond, since zero means "no limit" to many a library.
    public Duration left() {
        var left = Duration.between(clock.instant(), end);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    /// Whether time would be left after so long a wait.
    public boolean allows(Duration wait) {
        return clock.instant().plus(wait).isBefore(end);
    }
}
