package dev.bluepencil.limit;

import dev.bluepencil.config.LimitConfig;
import java.time.InstantSource;
import java.util.List;

/// Where requests are counted.
public interface RateLimits extends AutoCloseable {
    /// Whether all nodes count together.
    enum Sharing {
        /// Each node counts by itself, as it was told to.
        NONE,
        /// All nodes count together.
        SHARED,
        /// What they share is out of reach; this node counts by itself until it is back.
        AWAY
    }

    /// Where the configuration says; opens even while that is out of reach.
    ///
    /// @param clock for what is shared with other nodes
    /// @param steady for what is counted here; goes with the clock, but not back
    static RateLimits open(LimitConfig config, InstantSource clock, InstantSource steady) {
        return config.redis()
                .<RateLimits>map(url -> RedisRateLimits.open(url, clock, steady))
                .orElseGet(() -> new LocalRateLimits(steady));
    }

    /// Takes one token from each of the named buckets, or from none if any of them is empty.
    ///
    /// Of any number of callers at once no bucket serves more than it holds. A bucket that is not there is full.
    ///
    /// @param policies what each of the buckets is limited by, at least one; always the same for the same bucket
    /// @param buckets at least one; where one refuses, those after it are not touched
    Decision take(List<Policy> policies, List<String> buckets);

    /// How full the bucket is; takes nothing.
    Level level(List<Policy> policies, String bucket);

    /// Puts one token back into the bucket, which then holds no more than it did when it was full.
    void giveBack(List<Policy> policies, String bucket);

    /// How things are right now; asks nobody.
    Sharing sharing();

    @Override
    void close();
}
