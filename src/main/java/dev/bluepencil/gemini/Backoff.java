package dev.bluepencil.gemini;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before the next try.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);

    private Backoff() {}

    /// At least as long as was `asked`; else half a second, doubled with each failed try. Up to half as much again is
    /// added at random, so that those who failed together do not come back together.
    static Duration after(int failedTries, Duration asked) {
        var ours = FIRST.multipliedBy(1L << (failedTries - 1));
        var base = asked.compareTo(ours) > 0 ? asked : ours;
        return base.plusMillis(ThreadLocalRandom.current().nextLong(base.toMillis() / 2 + 1));
    }
}
