package dev.bluepencil.storage;

import dev.bluepencil.storage.StorageWatch.Work;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Work with the database of which somebody is told, once somebody wants to be.
public final class WatchedWork {
    private volatile StorageWatch watch = StorageWatch.NOBODY;

    /// From now on.
    public void watchedBy(StorageWatch watch) {
        this.watch = watch;
    }

    /// Does it, whoever watches.
    public <T> T done(Work kind, Supplier<T> work) {
        return done(kind, work, _ -> true);
    }

    /// @param isFailure whether an exception says that the database failed
    public <T> T done(Work kind, Supplier<T> work, Predicate<StorageException> isFailure) {
        long start = System.nanoTime();
        boolean hasFailed = false;
        try {
            return work.get();
        } catch (StorageException e) {
            hasFailed = isFailure.test(e);
            throw e;
        } finally {
            watch.done(kind, Duration.ofNanos(System.nanoTime() - start), hasFailed);
        }
    }
}
