package dev.bluepencil.metrics;

import dev.bluepencil.http.Traffic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts and times requests. Meters are kept by what they stand for, since finding one again in the registry takes
/// longer than all else here.
final class HttpTraffic implements Traffic {
    private static final Duration[] BUCKETS =
            Buckets.ofMillis(2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000);

    private final MeterRegistry registry;
    private final LongAdder inFlight = new LongAdder();
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    HttpTraffic(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("bluepencil.http.requests.in.flight", inFlight, LongAdder::sum)
                .description("Requests that are being answered")
                .register(registry);
    }

    @Override
    public void begun() {
        inFlight.increment();
    }

    @Override
    public void ended() {
        inFlight.decrement();
    }

    @Override
    public void answered(String method, String route, int status, Duration taken) {
        timers.computeIfAbsent(new Kind(method, route, status), this::timer).record(taken);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("bluepencil.http.request.duration")
                .description("How long requests took")
                .tags("method", kind.method(), "route", kind.route(), "status", Integer.toString(kind.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private record Kind(String method, String route, int status) {}
}
