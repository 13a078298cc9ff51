package dev.bluepencil.http;

import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Runs what an answer must not wait for, each piece on a virtual thread of its own, no more than a few
/// hundred at once.
public final class Background implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /// Far more than there are while the database answers.
    static final int MOST_AT_ONCE = 256;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Starts the work and returns at once; a failure is logged under the name.
    ///
    /// @throws ApiException a 503 if too much is under way already, which says nothing about this work
    public void run(String name, Runnable work) {
        if (!room.tryAcquire()) {
            throw ApiException.retryLater(ErrorCode.BUSY, "Too much to do; try again shortly.", RETRY_AFTER);
        }
        var context = MDC.getCopyOfContextMap();
        threads.execute(() -> {
            try {
                if (context != null) {
                    MDC.setContextMap(context); // lines in the log name the request that began it
                }
                work.run();
            } catch (RuntimeException e) {
                log.error("{} failed", name, e);
            } finally {
                room.release();
            }
        });
    }

    /// Waits a few seconds for what is under way, then interrupts it.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
