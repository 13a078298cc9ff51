package dev.bluepencil;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.UnreachableException;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionScheduledEvent;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the database, and tries again where none answers yet: services that belong together start together.
///
/// @param patience how long it is tried; zero tries once
record PatientOpening(Duration patience) {
    private static final Logger log = LoggerFactory.getLogger(PatientOpening.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// @throws dev.bluepencil.storage.StorageException if none answers in all that time; at once, if one answers that
    /// cannot be used
    Storage open(StorageConfig config) {
        if (patience.isZero()) {
            return Storage.open(config);
        }
        var again = RetryPolicy.<Storage>builder()
                .handle(UnreachableException.class)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .withMaxRetries(-1)
                .withMaxDuration(patience)
                .onRetryScheduled(this::tell)
                .build();
        return Failsafe.with(again).get(() -> Storage.open(config));
    }

    private void tell(ExecutionScheduledEvent<Storage> retry) {
        var failure = retry.getLastException();
        if (retry.getAttemptCount() == 1 && failure != null) {
            log.warn("{} Trying again for {} seconds.", failure.getMessage(), patience.toSeconds());
        }
    }
}
