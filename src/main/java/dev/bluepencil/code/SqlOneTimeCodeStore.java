package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Violation;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// One-time codes in a relational database, one row for each account and purpose.
final class SqlOneTimeCodeStore implements OneTimeCodeStore {
    private final SqlDatabase database;

    SqlOneTimeCodeStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void put(OneTimeCode code, Instant triesSince) {
        try {
            insert(code, triesSince);
        } catch (JdbiException e) {
            // If the account was deleted meanwhile, there is nobody to keep it for.
            if (!Violation.FOREIGN_KEY.isWhy(e)) {
                throw e;
            }
        }
    }

    @Override
    public Optional<OneTimeCode> countTry(AccountId account, CodePurpose purpose, int most, Instant now) {
        return database.write(handle -> {
            var live = countOn(handle, account, purpose, most, now);
            note(handle, TrySlot.of(account));
            return live;
        });
    }

    @Override
    public boolean redeem(OneTimeCode code) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE one_time_codes SET hash = NULL
                        WHERE account_id = :account AND purpose = :purpose AND hash = :hash
                        """)
                        .bind("account", code.account().value())
                        .bind("purpose", code.purpose().name())
                        .bind("hash", code.hash().hash())
                        .execute()
                == 1);
    }

    @Override
    public void endAllOf(AccountId account) {
        database.write(
                handle -> handle.createUpdate("UPDATE one_time_codes SET hash = NULL WHERE account_id = :account")
                        .bind("account", account.value())
                        .execute());
    }

    @Override
    public void removeAllOf(AccountId account) {
        database.write(handle -> handle.createUpdate("DELETE FROM one_time_codes WHERE account_id = :account")
                .bind("account", account.value())
                .execute());
    }

    private void insert(OneTimeCode code, Instant triesSince) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO one_time_codes (account_id, purpose, hash, expires_at, tries)
                        VALUES (:account, :purpose, :hash, :expires_at, 0)
                        ON CONFLICT (account_id, purpose) DO UPDATE SET
                            hash = excluded.hash,
                            expires_at = excluded.expires_at,
                            tries = CASE WHEN one_time_codes.tried_at >= :tries_since
                                THEN one_time_codes.tries ELSE 0 END
                        """)
                .bind("account", code.account().value())
                .bind("purpose", code.purpose().name())
                .bind("hash", code.hash().hash())
                .bind("expires_at", code.expiresAt().toEpochMilli())
                .bind("tries_since", triesSince.toEpochMilli())
                .execute());
    }

    private static Optional<OneTimeCode> countOn(
            Handle handle, AccountId account, CodePurpose purpose, int most, Instant now) {
        return handle.createQuery("""
                        UPDATE one_time_codes SET tries = tries + 1, tried_at = :now
                        WHERE account_id = :account AND purpose = :purpose
                            AND hash IS NOT NULL AND expires_at > :now AND tries < :most
                        RETURNING hash, expires_at
                        """)
                .bind("now", now.toEpochMilli())
                .bind("account", account.value())
                .bind("purpose", purpose.name())
                .bind("most", most)
                .map((row, _) -> new OneTimeCode(
                        account,
                        purpose,
                        new Credential(row.getString("hash")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .findOne();
    }

    private static void note(Handle handle, TrySlot slot) {
        handle.createUpdate("""
                        INSERT INTO code_tries (slot, tries) VALUES (:slot, 1)
                        ON CONFLICT (slot) DO UPDATE SET tries = code_tries.tries + 1
                        """).bind("slot", slot.number()).execute();
    }
}
