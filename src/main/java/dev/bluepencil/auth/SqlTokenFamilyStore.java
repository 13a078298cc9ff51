package dev.bluepencil.auth;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.SqlAccounts;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.token.Jti;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Token families in a relational database.
final class SqlTokenFamilyStore implements TokenFamilyStore {
    private final SqlDatabase database;

    SqlTokenFamilyStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(TokenFamily family) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO token_families
                            (id, account_id, token_version, current_jti, parent_jti,
                             created_at, issued_at, expires_at, ends_at)
                        VALUES (:id, :account, :token_version, :current, :parent,
                                :created_at, :issued_at, :expires_at, :ends_at)
                        """)
                .bind("id", family.id().value())
                .bind("account", family.account().value())
                .bind("token_version", family.tokenVersion())
                .bind("current", family.current().value())
                .bind("parent", family.parent().map(Jti::value))
                .bind("created_at", family.createdAt().toEpochMilli())
                .bind("issued_at", family.issuedAt().toEpochMilli())
                .bind("expires_at", family.expiresAt().toEpochMilli())
                .bind("ends_at", family.endsAt().toEpochMilli())
                .execute());
    }

    @Override
    public Optional<Session> find(FamilyId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT accounts.*, current_jti, parent_jti, issued_at, expires_at, ends_at,
                            family.token_version AS family_token_version, family.created_at AS family_created_at
                        FROM token_families family
                        JOIN accounts ON accounts.id = family.account_id
                        WHERE family.id = :id
                        """)
                .bind("id", id.value())
                .map((row, _) -> new Session(read(id, row), SqlAccounts.read(row)))
                .findOne());
    }

    @Override
    public boolean advance(FamilyId id, Jti spent, Jti next, Instant issuedAt, Instant expiresAt) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE token_families
                        SET current_jti = :next, parent_jti = :spent, issued_at = :issued_at, expires_at = :expires_at
                        WHERE id = :id AND current_jti = :spent AND expires_at > :issued_at
                        """)
                        .bind("next", next.value())
                        .bind("spent", spent.value())
                        .bind("issued_at", issuedAt.toEpochMilli())
                        .bind("expires_at", expiresAt.toEpochMilli())
                        .bind("id", id.value())
                        .execute()
                == 1);
    }

    @Override
    public void remove(FamilyId id) {
        database.write(handle -> handle.createUpdate("DELETE FROM token_families WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void removeExpired(Instant now) {
        database.write(handle -> handle.createUpdate("DELETE FROM token_families WHERE expires_at < :now")
                .bind("now", now.toEpochMilli())
                .execute());
    }

    private static TokenFamily read(FamilyId id, ResultSet row) throws SQLException {
        return new TokenFamily(
                id,
                new AccountId(row.getString("id")),
                row.getInt("family_token_version"),
                new Jti(row.getString("current_jti")),
                Optional.ofNullable(row.getString("parent_jti")).map(Jti::new),
                instant(row, "family_created_at"),
                instant(row, "issued_at"),
                instant(row, "expires_at"),
                instant(row, "ends_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
