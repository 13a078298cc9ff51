package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Violation;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/// Remembers charged calls in a relational database.
final class SqlChargeStore implements ChargeStore {
    private final SqlDatabase database;

    SqlChargeStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Claim> claim(IdempotencyMark mark, Reserved holder, Instant now) {
        Optional<Claim> others = Optional.empty();
        while (others.isEmpty() && !take(mark, holder, now)) {
            others = find(mark, now); // unless it was given up meanwhile
        }
        return others;
    }

    @Override
    public boolean settle(IdempotencyMark mark, ReservationId holder, Instant until) {
        return change(
                        "UPDATE charges SET settled = 1, expires_at = :until WHERE name = :name AND holder = :holder",
                        Map.of("until", until.toEpochMilli(), "name", mark.name(), "holder", holder.value()))
                == 1;
    }

    @Override
    public void free(IdempotencyMark mark, ReservationId holder) {
        change(
                "DELETE FROM charges WHERE name = :name AND holder = :holder AND settled = 0",
                Map.of("name", mark.name(), "holder", holder.value()));
    }

    @Override
    public void removeAllOf(AccountId account) {
        change("DELETE FROM charges WHERE account_id = :account", Map.of("account", account.value()));
    }

    @Override
    public void removeExpired(Instant now) {
        change("DELETE FROM charges WHERE expires_at < :now", Map.of("now", now.toEpochMilli()));
    }

    private boolean take(IdempotencyMark mark, Reserved holder, Instant now) {
        try {
            return insert(mark, holder, now) == 1;
        } catch (JdbiException e) {
            // If the account was deleted meanwhile, there is nobody to charge.
            if (!Violation.FOREIGN_KEY.isWhy(e)) {
                throw e;
            }
            return true;
        }
    }

    private int insert(IdempotencyMark mark, Reserved holder, Instant now) {
        return change(
                """
                        INSERT INTO charges AS known (name, account_id, fingerprint, holder, settled, expires_at)
                        VALUES (:name, :account, :fingerprint, :holder, 0, :expires_at)
                        ON CONFLICT (name) DO UPDATE SET
                            fingerprint = excluded.fingerprint,
                            holder = excluded.holder,
                            settled = excluded.settled,
                            expires_at = excluded.expires_at
                        WHERE known.expires_at <= :now
                        """,
                Map.of(
                        "name", mark.name(),
                        "account", holder.account().value(),
                        "fingerprint", mark.fingerprint(),
                        "holder", holder.id().value(),
                        "expires_at", holder.expiresAt().toEpochMilli(),
                        "now", now.toEpochMilli()));
    }

    private Optional<Claim> find(IdempotencyMark mark, Instant now) {
        return database.read(handle -> handle.createQuery(
                        "SELECT fingerprint, settled FROM charges WHERE name = :name AND expires_at > :now")
                .bind("name", mark.name())
                .bind("now", now.toEpochMilli())
                .map((row, _) -> new Claim(row.getString("fingerprint"), row.getInt("settled") == 1))
                .findOne());
    }

    private int change(String statement, Map<String, ?> values) {
        return database.write(
                handle -> handle.createUpdate(statement).bindMap(values).execute());
    }
}
