package dev.bluepencil;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Clears away what has expired, once an hour, each chore by itself. Nothing depends on it: every read looks
/// at the time itself.
final class Sweeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sweeper").factory());

    Sweeper(Runnable... chores) {
        for (var chore : chores) {
            var _ = schedule.scheduleWithFixedDelay(() -> sweep(chore), 1, 60, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }

    private static void sweep(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            log.warn("clearing away what has expired failed; the next try is in an hour", e);
        }
    }
}
