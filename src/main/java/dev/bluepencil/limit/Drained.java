package dev.bluepencil.limit;

import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.RemovalListener;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/// Remembers buckets that had to be dropped while they were in force, in a table of fixed size.
///
/// A bucket is in force once it has given more than half. Names share the table's places, so at times one is taken for
/// another: its bucket then begins empty and fills at its usual pace.
final class Drained implements RemovalListener<String, LocalRateLimits.Held> {
    private static final int PLACES = 1 << 16;

    /// Until when, by the clock's nanoseconds, a bucket would not have been full.
    private final AtomicLongArray until = new AtomicLongArray(PLACES);

    private final TimeMeter time;

    Drained(TimeMeter time) {
        this.time = time;
    }

    boolean has(String name) {
        return until.get(place(name)) > time.currentTimeNanos();
    }

    @Override
    public void onRemoval(@Nullable String name, LocalRateLimits.@Nullable Held held, RemovalCause cause) {
        if (cause != RemovalCause.SIZE || name == null || held == null) {
            return;
        }
        var result = held.bucket().asVerbose().getAvailableTokens();
        var available = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        var bandwidths = result.getConfiguration().getBandwidths();
        for (int i = 0; i < available.length; i++) {
            if (2 * available[i] < bandwidths[i].getCapacity()) {
                long full = time.currentTimeNanos() + result.getDiagnostics().calculateFullRefillingTime();
                until.accumulateAndGet(place(name), full, Math::max);
            }
        }
    }

    private static int place(String name) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }
}
