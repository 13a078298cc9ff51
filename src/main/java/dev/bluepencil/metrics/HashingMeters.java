package dev.bluepencil.metrics;

import dev.bluepencil.password.HashingPool;
import dev.bluepencil.password.HashingWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// What is measured of the hashing of passwords.
final class HashingMeters implements HashingWatch {
    private static final Duration[] BUCKETS = Buckets.ofMillis(25, 50, 100, 250, 500, 1000, 2500);

    private final MeterRegistry registry;
    private final Timer duration;
    private final Counter refused;

    HashingMeters(MeterRegistry registry) {
        this.registry = registry;
        duration = Timer.builder("bluepencil.hashing.duration")
                .description("How long a thread was busy with one password or code")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        refused = Counter.builder("bluepencil.hashing.refused")
                .description("Turned away since too much waited already")
                .register(registry);
    }

    @Override
    public void hashed(Duration taken) {
        duration.record(taken);
    }

    @Override
    public void refused() {
        refused.increment();
    }

    void watch(HashingPool pool) {
        Gauge.builder("bluepencil.hashing.running", pool, HashingPool::running)
                .description("Passwords and codes being hashed")
                .register(registry);
        Gauge.builder("bluepencil.hashing.waiting", pool, HashingPool::waiting)
                .description("Passwords and codes that wait to be hashed")
                .register(registry);
    }
}
