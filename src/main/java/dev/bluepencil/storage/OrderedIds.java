package dev.bluepencil.storage;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids that sort as they were made: UUIDs of version 7, with a count in the bits behind the time (RFC 9562 §5.7,
/// §6.2).
public final class OrderedIds {
    private static final int COUNT_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 1L << 63;

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    /// The next id; greater than all before it, even if many ask at once or the clock goes back.
    public String next(Instant now) {
        long tick =
                last.accumulateAndGet(now.toEpochMilli() << COUNT_BITS, (before, given) -> Math.max(before + 1, given));
        long time = tick >>> COUNT_BITS;
        long count = tick & ((1L << COUNT_BITS) - 1);
        return new UUID(time << 16 | VERSION_7 | count, VARIANT | random.nextLong() >>> 2).toString();
    }
}
