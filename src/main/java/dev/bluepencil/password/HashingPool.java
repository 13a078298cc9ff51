package dev.bluepencil.password;

import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs password hashing on as many platform threads as there are cores, so that it never starves the rest.
///
/// What waits is bounded: when the queue is full the caller gets a 503 at once instead of a place far behind.
public final class HashingPool implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 32;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;

    private final HashingWatch watch;

    public HashingPool() {
        this(HashingWatch.NOBODY);
    }

    public HashingPool(HashingWatch watch) {
        this(watch, Runtime.getRuntime().availableProcessors(), WAITING_PER_THREAD);
    }

    HashingPool(int size, int waitingPerThread) {
        this(HashingWatch.NOBODY, size, waitingPerThread);
    }

    private HashingPool(HashingWatch watch, int size, int waitingPerThread) {
        this.watch = watch;
        var queue = new ArrayBlockingQueue<Runnable>(size * waitingPerThread);
        var factory = Thread.ofPlatform().name("hashing-", 1).daemon().factory();
        threads = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, queue, factory);
    }

    /// Runs the work on a hashing thread and waits for it.
    ///
    /// @throws ApiException a 503 with `Retry-After` if too much waits already
    <T> T run(Callable<T> work) {
        try {
            var result = threads.submit(() -> watched(work));
            try {
                return result.get();
            } catch (InterruptedException _) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw busy();
            }
        } catch (RejectedExecutionException _) {
            watch.refused();
            throw busy();
        } catch (CancellationException _) {
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }

    /// How many hash right now.
    public int running() {
        return threads.getActiveCount();
    }

    public int waiting() {
        return threads.getQueue().size();
    }

    private <T> T watched(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        try {
            return work.call();
        } finally {
            watch.hashed(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static ApiException busy() {
        return ApiException.retryLater(ErrorCode.BUSY, "Too many passwords to check; try again shortly.", RETRY_AFTER);
    }

    /// Drops what still waits.
    @Override
    public void close() {
        threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
    }
}
