package dev.bluepencil.admin;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.SqlAccounts;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.sql.SqlDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounts of a relational database.
final class SqlDirectoryStore implements DirectoryStore {
    private final SqlDatabase database;

    SqlDirectoryStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public List<Account> page(Search search, Optional<EmailAddress> after, int most) {
        var values = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        after.map(EmailAddress::value).ifPresent(it -> {
            conditions.add("email > :after");
            values.put("after", it);
        });
        // Else said by `after`; of two such conditions an index might begin at the wrong one.
        if (after.filter(search.prefix()::begins).isEmpty()) {
            conditions.add("email >= :prefix");
            values.put("prefix", search.prefix().value());
        }
        search.prefix().end().ifPresent(it -> {
            conditions.add("email < :end");
            values.put("end", it);
        });
        search.role().ifPresent(role -> {
            conditions.add("roles <> '' AND ' ' || roles || ' ' LIKE :role");
            values.put("role", "% " + role.wire() + " %");
        });
        var query = "SELECT * FROM accounts WHERE " + String.join(" AND ", conditions) + " ORDER BY email LIMIT :most";
        return database.read(handle -> handle.createQuery(query)
                .bindMap(values)
                .bind("most", most)
                .map((row, _) -> SqlAccounts.read(row))
                .list());
    }

    @Override
    public boolean deactivate(AccountId id, Instant now) {
        return changed("""
                UPDATE accounts SET deactivated_at = :now, token_version = token_version + 1, pending_email = NULL
                WHERE id = :id AND deactivated_at IS NULL
                """, Map.of("id", id.value(), "now", now.toEpochMilli()));
    }

    @Override
    public boolean activate(AccountId id) {
        return changed("""
                UPDATE accounts SET deactivated_at = NULL
                WHERE id = :id AND deactivated_at IS NOT NULL
                """, Map.of("id", id.value()));
    }

    private boolean changed(String statement, Map<String, ?> values) {
        return database.write(
                handle -> handle.createUpdate(statement).bindMap(values).execute() == 1);
    }
}
