package dev.bluepencil.metrics;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.Moment;
import dev.bluepencil.audit.SecurityEvent;
import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.audit.Which;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Counts what is noted in the audit trail by its kind, whether it can be kept or not.
final class CountedEvents implements SecurityEventStore {
    private final SecurityEventStore store;
    private final Each<EventKind, Counter> counters;

    CountedEvents(SecurityEventStore store, MeterRegistry registry) {
        this.store = store;
        counters = new Each<>(EventKind.class, kind -> counter(kind, registry));
    }

    @Override
    public void add(SecurityEvent event) {
        counters.of(event.kind()).increment();
        store.add(event);
    }

    @Override
    public List<SecurityEvent> page(Which which, Optional<Moment> before, Instant since, int most) {
        return store.page(which, before, since, most);
    }

    @Override
    public void removeAllOf(AccountId account) {
        store.removeAllOf(account);
    }

    @Override
    public void removeBefore(Instant then) {
        store.removeBefore(then);
    }

    private static Counter counter(EventKind kind, MeterRegistry registry) {
        return Counter.builder("bluepencil.security.events")
                .description("What happened to accounts, such as sign-ins that failed")
                .tag("kind", kind.wire())
                .register(registry);
    }
}
