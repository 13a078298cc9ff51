package dev.bluepencil.session;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.SqlAccounts;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Violation;
import dev.bluepencil.token.Jti;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/// Token families in a relational database.
final class SqlTokenFamilyStore implements TokenFamilyStore {
    /// The family's columns under names that those of `accounts` do not have.
    private static final String FAMILY = """
            family.id AS family_id, family.account_id, family.token_version AS family_token_version,
            family.created_at AS family_created_at, current_jti, parent_jti, issued_at, expires_at, ends_at,
            address, user_agent
            """;

    private final SqlDatabase database;

    SqlTokenFamilyStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(TokenFamily family) {
        try {
            insert(family);
        } catch (JdbiException e) {
            // If the account was deleted meanwhile, there is nobody to keep it for.
            if (!Violation.FOREIGN_KEY.isWhy(e)) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Session> find(FamilyId id) {
        return database.read(handle -> handle.createQuery("SELECT accounts.*, " + FAMILY + """
                        FROM token_families family
                        JOIN accounts ON accounts.id = family.account_id
                        WHERE family.id = :id
                        """)
                .bind("id", id.value())
                .map((row, _) -> new Session(read(row), SqlAccounts.read(row)))
                .findOne());
    }

    @Override
    public List<TokenFamily> list(AccountId account, int tokenVersion, Instant now) {
        return database.read(handle -> handle.createQuery("SELECT " + FAMILY + """
                        FROM token_families family
                        WHERE account_id = :account AND token_version = :token_version AND expires_at > :now
                        ORDER BY issued_at DESC, id
                        """)
                .bind("account", account.value())
                .bind("token_version", tokenVersion)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> read(row))
                .list());
    }

    @Override
    public boolean advance(Jti spent, TokenFamily next) {
        return database.write(handle -> handle.createUpdate("""
                        UPDATE token_families
                        SET current_jti = :next, parent_jti = :spent, issued_at = :issued_at, expires_at = :expires_at,
                            address = :address, user_agent = :user_agent
                        WHERE id = :id AND current_jti = :spent AND expires_at > :issued_at
                        """)
                        .bind("next", next.current().value())
                        .bind("spent", spent.value())
                        .bind("issued_at", next.issuedAt().toEpochMilli())
                        .bind("expires_at", next.expiresAt().toEpochMilli())
                        .bind("address", next.visitor().address())
                        .bind("user_agent", next.visitor().userAgent())
                        .bind("id", next.id().value())
                        .execute()
                == 1);
    }

    @Override
    public void adopt(FamilyId id, int version) {
        change(
                "UPDATE token_families SET token_version = :version WHERE id = :id",
                Map.of("version", version, "id", id.value()));
    }

    @Override
    public boolean remove(FamilyId id) {
        return change("DELETE FROM token_families WHERE id = :id", Map.of("id", id.value())) == 1;
    }

    @Override
    public boolean remove(FamilyId id, AccountId owner) {
        return change(
                        "DELETE FROM token_families WHERE id = :id AND account_id = :account",
                        Map.of("id", id.value(), "account", owner.value()))
                == 1;
    }

    @Override
    public void removeAll(AccountId account) {
        change("DELETE FROM token_families WHERE account_id = :account", Map.of("account", account.value()));
    }

    @Override
    public void removeExpired(Instant now) {
        change("DELETE FROM token_families WHERE expires_at < :now", Map.of("now", now.toEpochMilli()));
    }

    private void insert(TokenFamily family) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO token_families
                            (id, account_id, token_version, current_jti, parent_jti,
                             created_at, issued_at, expires_at, ends_at, address, user_agent)
                        VALUES (:id, :account, :token_version, :current, :parent,
                                :created_at, :issued_at, :expires_at, :ends_at, :address, :user_agent)
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
                .bind("address", family.visitor().address())
                .bind("user_agent", family.visitor().userAgent())
                .execute());
    }

    private int change(String statement, Map<String, ?> values) {
        return database.write(
                handle -> handle.createUpdate(statement).bindMap(values).execute());
    }

    private static TokenFamily read(ResultSet row) throws SQLException {
        return new TokenFamily(
                new FamilyId(row.getString("family_id")),
                new AccountId(row.getString("account_id")),
                row.getInt("family_token_version"),
                new Jti(row.getString("current_jti")),
                Optional.ofNullable(row.getString("parent_jti")).map(Jti::new),
                instant(row, "family_created_at"),
                instant(row, "issued_at"),
                instant(row, "expires_at"),
                instant(row, "ends_at"),
                new Visitor(row.getString("address"), row.getString("user_agent")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
