package dev.bluepencil;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock for what is measured within this process, such as a limit or a pause: it goes with another, but not back.
///
/// Where the other is set back, by an hour say, whoever waits for a moment of before would wait an hour longer. By this
/// one they do not, since it is an hour ahead of the other from then on. What is kept for other processes, or is
/// for people to read, goes by the other.
final class SteadyClock implements InstantSource {
    private final InstantSource clock;
    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(Instant.MIN, Duration.ZERO));

    SteadyClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return last.updateAndGet(it -> it.next(clock.instant())).time();
    }

    /// @param ahead of the other
    private record Reading(Instant other, Duration ahead) {
        Reading next(Instant now) {
            return now.isBefore(other)
                    ? new Reading(now, ahead.plus(Duration.between(now, other)))
                    : new Reading(now, ahead);
        }

        Instant time() {
            return other.plus(ahead);
        }
    }
}
