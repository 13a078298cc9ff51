package dev.bluepencil.http;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what an answer must not wait for, each piece on a virtual thread of its own.
public final class Background implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Starts the work and returns at once; a failure is logged under the name.
    public void run(String name, Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (ApiException e) {
                log.warn("{} was dropped: {}", name, e.getMessage());
            } catch (RuntimeException e) {
                log.error("{} failed", name, e);
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
