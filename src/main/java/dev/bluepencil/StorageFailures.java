package dev.bluepencil;

import dev.bluepencil.http.Routes;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.http.problem.Problems;
import dev.bluepencil.storage.StorageException;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that does not answer is a 503, whichever route noticed.
final class StorageFailures implements Routes {
    private static final Logger log = LoggerFactory.getLogger(StorageFailures.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(StorageException.class, (e, ctx) -> {
            log.error("the database failed: {}", e.getMessage());
            Problems.answer(
                    ctx, ApiException.retryLater(ErrorCode.STORAGE_UNAVAILABLE, "Try again shortly.", RETRY_AFTER));
        });
    }
}
