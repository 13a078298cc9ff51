package dev.bluepencil.audit;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.AuditConfig;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Page;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.storage.OrderedIds;
import dev.bluepencil.storage.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The audit trail. What is noted stands in the log at once, then in the store for as long as it is retained.
///
/// Noting fails nobody's request: if the database does not answer, the log alone has the event.
public final class SecurityEvents {
    private static final Logger log = LoggerFactory.getLogger(SecurityEvents.class);

    private final SecurityEventStore store;
    private final AuditConfig config;
    private final InstantSource clock;
    private final OrderedIds ids = new OrderedIds();

    public SecurityEvents(SecurityEventStore store, AuditConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /// Notes what the visitor did, or tried to, as the owner of the account.
    public void note(EventKind kind, AccountId account, Visitor visitor) {
        note(kind, Optional.of(account), visitor, Optional.empty());
    }

    /// Notes what an admin did to the account; their own is no different from anybody's who sees to it themselves.
    public void note(EventKind kind, AccountId account, Visitor visitor, AccountId admin) {
        note(kind, Optional.of(account), visitor, Optional.of(admin).filter(it -> !it.equals(account)));
    }

    /// Notes what the operator's command did to the account.
    public void noteByOperator(EventKind kind, AccountId account) {
        note(kind, Optional.of(account), SecurityEvent.COMMAND, Optional.empty());
    }

    /// Notes what the visitor tried with an address that has no account; costs as much as with one that has.
    public void noteOfNobody(EventKind kind, Visitor visitor) {
        note(kind, Optional.empty(), visitor, Optional.empty());
    }

    /// Newest first.
    public Page<SecurityEvent> page(Which which, PageRequest<Moment> page) {
        var found = store.page(which, page.after(), oldest(), page.limit() + 1);
        return Page.of(found, page.limit(), event -> event.moment().text());
    }

    /// The newest of those retained, newest first.
    List<SecurityEvent> newest(Which which, int most) {
        return store.page(which, Optional.empty(), oldest(), most);
    }

    /// Forgets all that happened to an account, for one that is deleted.
    public void removeAllOf(AccountId account) {
        store.removeAllOf(account);
    }

    /// Forgets what is no longer retained; nobody gets to see it in any case.
    public void removeExpired() {
        store.removeBefore(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(config.retention());
    }

    private void note(EventKind kind, Optional<AccountId> account, Visitor visitor, Optional<AccountId> actor) {
        var now = clock.instant();
        var event = new SecurityEvent(new EventId(ids.next(now)), account, kind, now, visitor, actor);
        write(event);
        try {
            store.add(event);
        } catch (StorageException e) {
            log.error("the event {} is in the log only: {}", event.id(), e.getMessage());
        }
    }

    private static void write(SecurityEvent event) {
        (event.kind().isAlarming() ? log.atWarn() : log.atInfo())
                .log(
                        "{} account={} address={} by={} event={}",
                        event.kind().wire(),
                        event.account().map(AccountId::value).orElse("none"),
                        event.visitor().address().isEmpty()
                                ? "none"
                                : event.visitor().address(),
                        event.actor().map(AccountId::value).orElse(event.by().wire()),
                        event.id());
    }
}
