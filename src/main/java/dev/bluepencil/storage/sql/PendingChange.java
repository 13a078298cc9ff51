package dev.bluepencil.storage.sql;

import dev.bluepencil.storage.StorageException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// A change that somebody waits for while another thread makes it.
final class PendingChange<T> {
    private final Function<Handle, T> change;
    private final AtomicBoolean isSpokenFor = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private Supplier<T> outcome = () -> {
        throw new IllegalStateException("the change was not made yet");
    };

    PendingChange(Function<Handle, T> change) {
        this.change = change;
    }

    /// Whether it is to be made: not if whoever wanted it has given up.
    boolean begin() {
        return isSpokenFor.compareAndSet(false, true);
    }

    void make(Handle handle) {
        T made = change.apply(handle);
        outcome = () -> made;
    }

    /// It threw, and nothing of it is left.
    void undone(RuntimeException failure) {
        outcome = () -> {
            throw failure;
        };
    }

    /// What was made, or undone, is so for good.
    void acknowledge() {
        ended.countDown();
    }

    /// Whatever it did is lost.
    void fail(RuntimeException failure) {
        undone(failure);
        acknowledge();
    }

    /// Waits for what comes of it. Who is interrupted gives up, unless the change has begun: then its end is near, and
    /// only that tells what became of it.
    ///
    /// @param patience how long it may take to begin
    /// @throws StorageException if it did not begin in time, or before an interrupt
    T await(Duration patience) {
        boolean isInterrupted = Thread.interrupted();
        try {
            isInterrupted |= !endsWithin(patience);
            if (ended.getCount() > 0 && begin()) {
                throw new StorageException("The database is too busy to take the change.");
            }
            while (ended.getCount() > 0) {
                isInterrupted |= !endsWithin(patience);
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return outcome.get();
    }

    /// False if this was interrupted.
    private boolean endsWithin(Duration patience) {
        try {
            var _ = ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
