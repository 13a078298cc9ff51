package dev.bluepencil.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/// Where histograms are cut: few places, each of them one that somebody may set a goal at.
final class Buckets {
    private Buckets() {}

    static Duration[] ofMillis(long... millis) {
        return LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
