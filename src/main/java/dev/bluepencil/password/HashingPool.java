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

    public HashingPool() {
        this(Runtime.getRuntime().availableProcessors(), WAITING_PER_THREAD);
    }

    HashingPool(int size, int waitingPerThread) {
        var queue = new ArrayBlockingQueue<Runnable>(size * waitingPerThread);
        var factory = Thread.ofPlatform().name("hashing-", 1).daemon().factory();
        threads = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, queue, factory);
    }

    /// Runs the work on a hashing thread and waits for it.
    ///
    /// @throws ApiException a 503 with `Retry-After` if too much waits already
    <T> T run(Callable<T> work) {
        try {
            var result = threads.submit(work);
            try {
                return result.get();
            } catch (InterruptedException _) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw busy();
            }
        } catch (RejectedExecutionException | CancellationException _) {
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
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
