package dev.bluepencil.password;

import java.time.Duration;

/// Who is told of the work of a [HashingPool].
public interface HashingWatch {
    /// Nobody.
    HashingWatch NOBODY = new HashingWatch() {};

    /// A thread of the pool was busy with one hash for so long.
    default void hashed(Duration taken) {}

    /// Too much waited already.
    default void refused() {}
}
