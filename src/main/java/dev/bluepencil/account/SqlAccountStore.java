package dev.bluepencil.account;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.sql.SqlDatabase;
import java.time.Instant;
import java.util.Optional;

/// Accounts in a relational database.
final class SqlAccountStore implements AccountStore {
    private final SqlDatabase database;

    SqlAccountStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean add(Account account) {
        return database.write(handle -> handle.createUpdate("""
                        INSERT INTO accounts
                            (id, email, full_name, credential, verified_at, token_version, created_at,
                             roles, settings, pending_email, deactivated_at)
                        VALUES (:id, :email, :full_name, :credential, :verified_at, :token_version, :created_at,
                                :roles, :settings, :pending_email, :deactivated_at)
                        ON CONFLICT (email) DO NOTHING
                        """)
                        .bind("id", account.id().value())
                        .bind("email", account.email().value())
                        .bind("full_name", account.fullName().map(FullName::value))
                        .bind("credential", account.credential().hash())
                        .bind("verified_at", account.verifiedAt().map(Instant::toEpochMilli))
                        .bind("token_version", account.tokenVersion())
                        .bind("created_at", account.createdAt().toEpochMilli())
                        .bind("roles", account.roles().toString())
                        .bind("settings", account.settings().json())
                        .bind("pending_email", account.pendingEmail().map(EmailAddress::value))
                        .bind("deactivated_at", account.deactivatedAt().map(Instant::toEpochMilli))
                        .execute()
                == 1);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return find("SELECT * FROM accounts WHERE id = :key", id.value());
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return find("SELECT * FROM accounts WHERE email = :key", email.value());
    }

    @Override
    public boolean verify(AccountId id, EmailAddress email, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE accounts SET verified_at = :now
                        WHERE id = :id AND email = :email AND verified_at IS NULL
                        """)
                        .bind("now", now.toEpochMilli())
                        .bind("id", id.value())
                        .bind("email", email.value())
                        .execute()
                == 1);
    }

    @Override
    public void endSessions(AccountId id) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE accounts SET token_version = token_version + 1, pending_email = NULL
                        WHERE id = :id
                        """).bind("id", id.value()).execute());
    }

    @Override
    public void forgetPendingEmail(AccountId id) {
        database.write(handle -> handle.createUpdate("UPDATE accounts SET pending_email = NULL WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    @Override
    public boolean replaceCredential(AccountId id, Credential old, Credential next) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE accounts SET credential = :next
                        WHERE id = :id AND credential = :old
                        """)
                        .bind("next", next.hash())
                        .bind("id", id.value())
                        .bind("old", old.hash())
                        .execute()
                == 1);
    }

    private Optional<Account> find(String query, String key) {
        return database.read(handle -> handle.createQuery(query)
                .bind("key", key)
                .map((row, _) -> SqlAccounts.read(row))
                .findOne());
    }
}
