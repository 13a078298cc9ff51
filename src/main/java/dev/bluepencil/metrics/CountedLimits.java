package dev.bluepencil.metrics;

import dev.bluepencil.limit.Decision;
import dev.bluepencil.limit.Level;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.Policy;
import dev.bluepencil.limit.RateLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what passes under each limit, and what does not.
final class CountedLimits implements RateLimits {
    private final RateLimits limits;
    private final Map<String, Counter> admitted = new HashMap<>();
    private final Map<String, Counter> refused = new HashMap<>();

    CountedLimits(RateLimits limits, MeterRegistry registry) {
        this.limits = limits;
        watchSharing(registry);
        for (var limit : Limit.values()) {
            admitted.put(limit.slug(), counter(limit, "admitted", registry));
            refused.put(limit.slug(), counter(limit, "refused", registry));
        }
    }

    @Override
    public Decision take(List<Policy> policies, List<String> buckets) {
        var decision = limits.take(policies, buckets);
        var counter = (decision.admitted() ? admitted : refused).get(Limit.slugOf(buckets.getFirst()));
        if (counter != null) {
            counter.increment();
        }
        return decision;
    }

    @Override
    public Level level(List<Policy> policies, String bucket) {
        return limits.level(policies, bucket);
    }

    @Override
    public void giveBack(List<Policy> policies, String bucket) {
        limits.giveBack(policies, bucket);
    }

    @Override
    public Sharing sharing() {
        return limits.sharing();
    }

    @Override
    public void close() {
        limits.close();
    }

    /// One series a state, of which one is 1.
    private void watchSharing(MeterRegistry registry) {
        for (var state : Sharing.values()) {
            Gauge.builder("bluepencil.rate.limit.sharing", limits, it -> it.sharing() == state ? 1 : 0)
                    .description("Whether nodes count together; away while Redis is out of reach")
                    .tag("state", Each.wire(state))
                    .register(registry);
        }
    }

    private static Counter counter(Limit limit, String decision, MeterRegistry registry) {
        return Counter.builder("bluepencil.rate.limit.decisions")
                .description("Requests under a limit, and whether they passed")
                .tags("limit", limit.slug(), "decision", decision)
                .register(registry);
    }
}
