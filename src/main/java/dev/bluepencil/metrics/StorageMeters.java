package dev.bluepencil.metrics;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.StorageWatch;
import dev.bluepencil.storage.sql.ConnectionPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/// What is measured of the database.
final class StorageMeters implements StorageWatch {
    private static final Duration[] BUCKETS = Buckets.ofMillis(1, 2, 5, 10, 25, 50, 100, 500, 2500);

    private final MeterRegistry registry;
    private final Each<Work, Timer> durations;
    private final Each<Work, Counter> failures;

    StorageMeters(MeterRegistry registry) {
        this.registry = registry;
        durations = new Each<>(Work.class, this::timer);
        failures = new Each<>(Work.class, this::failures);
    }

    @Override
    public void done(Work work, Duration taken, boolean hasFailed) {
        durations.of(work).record(taken);
        if (hasFailed) {
            failures.of(work).increment();
        }
    }

    void watch(Storage storage) {
        storage.watchedBy(this);
        switch (storage) {
            case Storage.Sql(var database) -> database.pools().forEach(this::watch);
            case Storage.Mongo(var _) -> {}
        }
    }

    private void watch(ConnectionPool pool) {
        gauge("bluepencil.storage.connections", "Open connections", pool, ConnectionPool::active, "state", "active");
        gauge("bluepencil.storage.connections", "Open connections", pool, ConnectionPool::idle, "state", "idle");
        gauge("bluepencil.storage.connections.limit", "How many there may be", pool, ConnectionPool::most);
        gauge("bluepencil.storage.connections.awaited", "Threads that wait for one", pool, ConnectionPool::waiting);
    }

    private void gauge(
            String name, String what, ConnectionPool pool, ToDoubleFunction<ConnectionPool> number, String... tags) {
        Gauge.builder(name, pool, number)
                .strongReference(true)
                .description(what)
                .tag("pool", pool.name())
                .tags(tags)
                .register(registry);
    }

    private Timer timer(Work work) {
        return Timer.builder("bluepencil.storage.duration")
                .description("How long the database took, the wait for a connection included")
                .tag("work", Each.wire(work))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private Counter failures(Work work) {
        return Counter.builder("bluepencil.storage.failures")
                .description("How often the database failed")
                .tag("work", Each.wire(work))
                .register(registry);
    }
}
