package dev.bluepencil.session;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The sessions of an account.
public final class SessionBelongings implements Belongings {
    private final TokenFamilyStore families;
    private final InstantSource clock;

    public SessionBelongings(TokenFamilyStore families, InstantSource clock) {
        this.families = families;
        this.clock = clock;
    }

    @Override
    public Map<String, List<?>> export(Account account) {
        var alive = families.list(account.id(), account.tokenVersion(), clock.instant());
        return Map.of("sessions", alive.stream().map(SessionBelongings::written).toList());
    }

    @Override
    public void removeAllOf(AccountId account) {
        families.removeAll(account);
    }

    private static Written written(TokenFamily family) {
        var visitor = family.visitor();
        return new Written(
                family.id().value(), family.createdAt(), family.issuedAt(), visitor.address(), visitor.userAgent());
    }

    private record Written(String id, Instant createdAt, Instant lastUsedAt, String address, String userAgent) {}
}
