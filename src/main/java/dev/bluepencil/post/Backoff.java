package dev.bluepencil.post;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before the next try: five seconds, doubled with each failed try.
enum Backoff {
    /// When a letter was not taken.
    LETTER(Duration.ofMinutes(30)),
    /// When the mail server cannot be used, which is noticed sooner that way.
    SERVER(Duration.ofMinutes(5));

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration most;

    Backoff(Duration most) {
        this.most = most;
    }

    /// Up to a quarter is taken off at random, so that those that failed together do not come back together.
    Duration after(int failedTries) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failedTries - 1, MOST_DOUBLINGS));
        var base = doubled.compareTo(most) < 0 ? doubled : most;
        return base.minusMillis(ThreadLocalRandom.current().nextLong(base.toMillis() / 4 + 1));
    }
}
