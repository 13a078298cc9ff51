package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.sql.SqlDatabase;
import java.time.Instant;

/// Passwords in a relational database.
final class SqlPasswordStore implements PasswordStore {
    private final SqlDatabase database;

    SqlPasswordStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean reset(Account seen, Credential next, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE accounts
                        SET credential = :next, token_version = token_version + 1,
                            verified_at = coalesce(verified_at, :now), pending_email = NULL
                        WHERE id = :id AND email = :email AND token_version = :version AND deactivated_at IS NULL
                        """)
                        .bind("next", next.hash())
                        .bind("now", now.toEpochMilli())
                        .bind("id", seen.id().value())
                        .bind("email", seen.email().value())
                        .bind("version", seen.tokenVersion())
                        .execute()
                == 1);
    }

    @Override
    public boolean change(Account seen, Credential next) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE accounts SET credential = :next, token_version = token_version + 1, pending_email = NULL
                        WHERE id = :id AND credential = :old AND token_version = :version AND deactivated_at IS NULL
                        """)
                        .bind("next", next.hash())
                        .bind("id", seen.id().value())
                        .bind("old", seen.credential().hash())
                        .bind("version", seen.tokenVersion())
                        .execute()
                == 1);
    }
}
