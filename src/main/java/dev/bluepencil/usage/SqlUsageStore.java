package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Violation;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Counts characters in a relational database: a row for each day with what is used, and one for each reservation.
///
/// Whoever reserves writes the row of the day first and so waits for all others who do; only then the reservations are
/// added up, in a statement of its own, which sees what those others committed. Settling takes the reservation away,
/// which only one can, and the rest follows in the same transaction.
final class SqlUsageStore implements UsageStore {
    private final SqlDatabase database;

    SqlUsageStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean reserve(Reserved wanted, long most, Instant now) {
        try {
            return database.write(handle -> {
                lock(handle, wanted);
                return insert(handle, wanted, most, now);
            });
        } catch (JdbiException e) {
            // If the account was deleted meanwhile, there is nobody to count for.
            if (!Violation.FOREIGN_KEY.isWhy(e)) {
                throw e;
            }
            return true;
        }
    }

    @Override
    public void settle(Reserved reserved) {
        database.write(handle -> remove(handle, reserved) && use(handle, reserved));
    }

    @Override
    public void release(Reserved reserved) {
        database.write(handle -> remove(handle, reserved));
    }

    @Override
    public long used(AccountId account, LocalDate day, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        SELECT used + (
                            SELECT COALESCE(SUM(characters), 0) FROM usage_reservations
                            WHERE account_id = :account AND day = :day AND expires_at > :now)
                        FROM usage_days
                        WHERE account_id = :account AND day = :day
                        """)
                .bind("account", account.value())
                .bind("day", day.toString())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<Day> days(AccountId account) {
        return database.read(handle -> handle.createQuery(
                        "SELECT day, used FROM usage_days WHERE account_id = :account ORDER BY day DESC")
                .bind("account", account.value())
                .map((row, _) -> new Day(LocalDate.parse(row.getString("day")), row.getLong("used")))
                .list());
    }

    @Override
    public void removeAllOf(AccountId account) {
        database.write(handle -> handle.createUpdate("DELETE FROM usage_days WHERE account_id = :account")
                .bind("account", account.value())
                .execute());
    }

    @Override
    public void removeBefore(LocalDate day) {
        database.write(handle -> handle.createUpdate("DELETE FROM usage_days WHERE day < :day")
                .bind("day", day.toString())
                .execute());
    }

    private static void lock(Handle handle, Reserved wanted) {
        handle.createUpdate("""
                        INSERT INTO usage_days AS known (account_id, day, used) VALUES (:account, :day, 0)
                        ON CONFLICT (account_id, day) DO UPDATE SET used = known.used
                        """)
                .bind("account", wanted.account().value())
                .bind("day", wanted.day().toString())
                .execute();
    }

    private static boolean insert(Handle handle, Reserved wanted, long most, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO usage_reservations (id, account_id, day, characters, expires_at)
                        SELECT :id, account_id, day, :characters, :expires_at
                        FROM usage_days
                        WHERE account_id = :account AND day = :day
                            AND used + :characters + (
                                SELECT COALESCE(SUM(characters), 0) FROM usage_reservations
                                WHERE account_id = :account AND day = :day AND expires_at > :now) <= :most
                        """)
                        .bind("id", wanted.id().value())
                        .bind("account", wanted.account().value())
                        .bind("day", wanted.day().toString())
                        .bind("characters", wanted.characters())
                        .bind("expires_at", wanted.expiresAt().toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .bind("most", most)
                        .execute()
                == 1;
    }

    private static boolean remove(Handle handle, Reserved reserved) {
        return handle.createUpdate("DELETE FROM usage_reservations WHERE id = :id")
                        .bind("id", reserved.id().value())
                        .execute()
                == 1;
    }

    private static boolean use(Handle handle, Reserved reserved) {
        return handle.createUpdate("""
                        UPDATE usage_days SET used = used + :characters WHERE account_id = :account AND day = :day
                        """)
                        .bind("characters", reserved.characters())
                        .bind("account", reserved.account().value())
                        .bind("day", reserved.day().toString())
                        .execute()
                == 1;
    }
}
