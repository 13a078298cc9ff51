package dev.bluepencil.lockout;

import dev.bluepencil.storage.sql.SqlDatabase;
import java.time.Duration;
import java.time.Instant;

/// Counts failed sign-ins in a relational database.
final class SqlSignInFailureStore implements SignInFailureStore {
    private final SqlDatabase database;

    SqlSignInFailureStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public int count(AddressHash address, int most, Duration span, Instant now) {
        return database.write(handle -> handle.createQuery("""
                        INSERT INTO sign_in_failures AS known (address_hash, failures, over_at)
                        VALUES (:address, 1, :over_at)
                        ON CONFLICT (address_hash) DO UPDATE SET
                            failures = CASE WHEN known.over_at <= :now THEN 1 ELSE known.failures + 1 END,
                            over_at = CASE WHEN known.over_at <= :now OR known.failures + 1 = :most
                                THEN excluded.over_at ELSE known.over_at END
                        RETURNING failures
                        """)
                .bind("address", address.value())
                .bind("over_at", now.plus(span).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean forgive(AddressHash address, int most, Instant now) {
        return !isCounted(address)
                || database.write(handle -> handle.createUpdate("""
                                DELETE FROM sign_in_failures
                                WHERE address_hash = :address AND (failures < :most OR over_at <= :now)
                                """)
                                .bind("address", address.value())
                                .bind("most", most)
                                .bind("now", now.toEpochMilli())
                                .execute()
                        == 1)
                || !isCounted(address);
    }

    @Override
    public void forget(AddressHash address) {
        database.write(handle -> handle.createUpdate("DELETE FROM sign_in_failures WHERE address_hash = :address")
                .bind("address", address.value())
                .execute());
    }

    @Override
    public void removeOver(Instant now) {
        database.write(handle -> handle.createUpdate("DELETE FROM sign_in_failures WHERE over_at < :now")
                .bind("now", now.toEpochMilli())
                .execute());
    }

    private boolean isCounted(AddressHash address) {
        return database.read(
                handle -> handle.createQuery("SELECT count(*) FROM sign_in_failures WHERE address_hash = :address")
                                .bind("address", address.value())
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }
}
