package dev.bluepencil.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Counts in the memory of this process.
///
/// At most [#MOST_BUCKETS] buckets are kept. One that was idle until it is full again is dropped, which
/// changes nothing. If there are still too many, others are dropped too, and [Drained] sees to it that one of
/// them that had given more than half comes back empty. So a flood of other names, which has to come from
/// tens of thousands of addresses, buys at most half a quota; waiting is cheaper.
public final class LocalRateLimits implements RateLimits {
    private static final int MOST_BUCKETS = 100_000;

    private final Cache<String, Held> buckets;
    private final TimeMeter time;
    private final Drained drained;

    public LocalRateLimits(InstantSource clock) {
        this(clock, MOST_BUCKETS);
    }

    LocalRateLimits(InstantSource clock, int mostBuckets) {
        time = new ClockMeter(clock);
        drained = new Drained(time);
        buckets = Caffeine.newBuilder()
                .maximumSize(mostBuckets)
                .expireAfter(Expiry.<String, Held>accessing((_, held) -> held.longestWindow()))
                .ticker(time::currentTimeNanos)
                .evictionListener(drained)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Decision take(List<Policy> policies, List<String> names) {
        return TokenBucket.takeFromAll(
                names, name -> buckets.get(name, _ -> fresh(name, policies)).bucket(), policies);
    }

    @Override
    public Level level(List<Policy> policies, String name) {
        var held = buckets.getIfPresent(name);
        return TokenBucket.level((held == null ? fresh(name, policies) : held).bucket(), policies);
    }

    @Override
    public void giveBack(List<Policy> policies, String name) {
        var held = buckets.getIfPresent(name);
        if (held != null) {
            held.bucket().addTokens(1);
        }
    }

    @Override
    public Sharing sharing() {
        return Sharing.NONE;
    }

    /// Its memory is the collector's.
    @Override
    public void close() {}

    /// How many buckets are kept.
    long buckets() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Held fresh(String name, List<Policy> policies) {
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        boolean empty = drained.has(name);
        policies.forEach(policy -> bucket.addLimit(policy.bandwidth(empty ? 0 : policy.quota())));
        var longest = policies.stream().map(Policy::window).max(Duration::compareTo);
        return new Held(bucket.build(), longest.orElseThrow());
    }

    /// @param longestWindow after which, unused, it is full again
    record Held(Bucket bucket, Duration longestWindow) {}
}
