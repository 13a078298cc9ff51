package dev.bluepencil.limit;

import java.time.Duration;

/// How full a bucket is.
///
/// @param tightest the policy that leaves the least
/// @param remaining how many requests it leaves
/// @param untilFull how long until it leaves all, if none comes meanwhile
public record Level(Policy tightest, long remaining, Duration untilFull) {
    /// How many requests it will be able to leave beyond those.
    public long used() {
        return tightest.quota() - remaining;
    }
}
