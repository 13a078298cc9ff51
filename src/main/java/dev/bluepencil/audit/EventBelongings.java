package dev.bluepencil.audit;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.http.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The security events of an account.
public final class EventBelongings implements Belongings {
    /// The newest so many, since whoever guesses at a password can make any number of them.
    private static final int MOST_EXPORTED = 10_000;

    private final SecurityEvents events;

    public EventBelongings(SecurityEvents events) {
        this.events = events;
    }

    @Override
    public Map<String, List<?>> export(Account account) {
        var newest = events.newest(Which.of(account.id()), MOST_EXPORTED);
        return Map.of(
                "security_events", newest.stream().map(EventBelongings::written).toList());
    }

    @Override
    public void removeAllOf(AccountId account) {
        events.removeAllOf(account);
    }

    /// Of an admin their owner learns that it was one, neither who nor where from.
    private static Written written(SecurityEvent event) {
        var visitor = Optional.of(event.visitor()).filter(_ -> event.by() == SecurityEvent.By.VISITOR);
        return new Written(
                event.id().value(),
                event.kind().wire(),
                event.at(),
                visitor.map(Visitor::address).orElse(null),
                visitor.map(Visitor::userAgent).orElse(null),
                event.by().wire());
    }

    private record Written(
            String id,
            String kind,
            Instant at,
            @Nullable String address,
            @Nullable String userAgent,
            String by) {}
}
