package dev.bluepencil.storage;

import java.time.Duration;

/// Who is told how long the database takes.
public interface StorageWatch {
    /// Nobody.
    StorageWatch NOBODY = (_, _, _) -> {};

    /// @param hasFailed whether the database failed, not the work
    void done(Work work, Duration taken, boolean hasFailed);

    enum Work {
        READ,
        WRITE,
        /// One or the other, for a database that is not told which.
        OPERATION
    }
}
