package dev.bluepencil;

import dev.bluepencil.http.Routes;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.http.problem.Problems;
import dev.bluepencil.storage.StorageException;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that does not answer is a 503, whichever route noticed.
///
/// In an outage all requests fail for one reason, so not each is a line in the log: one is, from time to time, with how
/// many there were. Each has its line in the access log in any case.
final class StorageFailures implements Routes {
    private static final Logger log = LoggerFactory.getLogger(StorageFailures.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final AtomicReference<Instant> lastLine = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger untold = new AtomicInteger();

    StorageFailures(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(StorageException.class, (e, ctx) -> {
            tell(e);
            Problems.answer(
                    ctx, ApiException.retryLater(ErrorCode.STORAGE_UNAVAILABLE, "Try again shortly.", RETRY_AFTER));
        });
    }

    private void tell(StorageException failure) {
        var now = clock.instant();
        var last = lastLine.get();
        // Whichever way the clock went meanwhile.
        boolean isDue = Duration.between(last, now).abs().compareTo(BETWEEN_LINES) >= 0;
        if (isDue && lastLine.compareAndSet(last, now)) {
            log.error(
                    "the database failed: {} So did {} requests more since the last such line.",
                    failure.getMessage(),
                    untold.getAndSet(0));
        } else {
            untold.incrementAndGet();
        }
    }
}
