package dev.bluepencil.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the courier out whenever a letter is due: at once for one posted here, soon for one of another node.
final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /// How long a letter that another node left behind may go unnoticed.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final Duration LAST_ROUND = Duration.ofSeconds(3);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    private final Courier courier;
    private final InstantSource clock;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private boolean failed;

    Rounds(Courier courier, InstantSource clock) {
        this.courier = courier;
        this.clock = clock;
        thread = Thread.ofVirtual().name("courier").start(this::walk);
    }

    /// There is a letter that is due.
    void nudge() {
        nudges.release();
    }

    /// Sends what is due yet, as far as that takes seconds, and closes the courier too. When this returns, nobody needs
    /// the store any more.
    @Override
    public void close() {
        closed = true;
        nudge();
        try {
            thread.join(LAST_ROUND);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        courier.close();
        try {
            thread.join(LAST_LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk() {
        try {
            boolean isLast;
            do {
                isLast = closed;
                var pause = pause(round());
                if (!isLast && nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } while (!isLast);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Instant> round() throws InterruptedException {
        try {
            var next = courier.runDue();
            failed = false;
            return next;
        } catch (RuntimeException e) {
            if (!failed) {
                log.error("letters that wait cannot be looked through, problem={}", e.toString());
            }
            failed = true;
            return Optional.empty();
        }
    }

    private Duration pause(Optional<Instant> next) {
        return next.map(it -> Duration.between(clock.instant(), it))
                .filter(it -> it.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
    }
}
