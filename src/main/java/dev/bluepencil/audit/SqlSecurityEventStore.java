package dev.bluepencil.audit;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.storage.sql.SqlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/// Security events in a relational database.
final class SqlSecurityEventStore implements SecurityEventStore {
    /// What one transaction removes; other writers may have to wait for it.
    private static final int BATCH = 1000;

    private final SqlDatabase database;

    SqlSecurityEventStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(SecurityEvent event) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO security_events (id, account_id, kind, happened_at, address, user_agent, actor_id)
                        VALUES (:id, :account, :kind, :at, :address, :user_agent, :actor)
                        """)
                .bind("id", event.id().value())
                .bind("account", event.account().map(AccountId::value))
                .bind("kind", event.kind().name())
                .bind("at", event.at().toEpochMilli())
                .bind("address", event.visitor().address())
                .bind("user_agent", event.visitor().userAgent())
                .bind("actor", event.actor().map(AccountId::value))
                .execute());
    }

    @Override
    public List<SecurityEvent> page(Which which, Optional<Moment> before, Instant since, int most) {
        return database.read(handle -> {
            // Conditions that are not there, rather than ones that are always true, let the indexes do the work.
            var query = handle.createQuery("SELECT * FROM security_events WHERE happened_at >= :since"
                            + (which.account().isPresent() ? " AND account_id = :account" : "")
                            + (which.kind().isPresent() ? kind(which) : "")
                            + (before.isPresent() ? " AND (happened_at, id) < (:before_at, :before_id)" : "")
                            + " ORDER BY happened_at DESC, id DESC LIMIT :most")
                    .bind("since", since.toEpochMilli())
                    .bind("most", most);
            which.account().ifPresent(account -> query.bind("account", account.value()));
            which.kind().ifPresent(kind -> query.bind("kind", kind.name()));
            before.ifPresent(moment -> bind(query, moment));
            return query.map((row, _) -> read(row)).list();
        });
    }

    @Override
    public void removeAllOf(AccountId account) {
        boolean more = true;
        while (more) {
            more = database.write(handle -> handle.createUpdate("""
                            DELETE FROM security_events WHERE id IN
                                (SELECT id FROM security_events WHERE account_id = :account LIMIT :batch)
                            """)
                            .bind("account", account.value())
                            .bind("batch", BATCH)
                            .execute())
                    == BATCH;
        }
    }

    @Override
    public void removeBefore(Instant then) {
        boolean more = true;
        while (more) {
            more = database.write(handle -> handle.createUpdate("""
                            DELETE FROM security_events WHERE id IN
                                (SELECT id FROM security_events WHERE happened_at < :then LIMIT :batch)
                            """)
                            .bind("then", then.toEpochMilli())
                            .bind("batch", BATCH)
                            .execute())
                    == BATCH;
        }
    }

    /// As an expression it has no index, which SQLite would take over that of the account, who has far fewer events.
    private static String kind(Which which) {
        return which.account().isPresent() ? " AND kind || '' = :kind" : " AND kind = :kind";
    }

    private static void bind(Query query, Moment before) {
        query.bind("before_at", before.at().toEpochMilli())
                .bind("before_id", before.id().value());
    }

    private static SecurityEvent read(ResultSet row) throws SQLException {
        return new SecurityEvent(
                new EventId(row.getString("id")),
                Optional.ofNullable(row.getString("account_id")).map(AccountId::new),
                EventKind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                new Visitor(row.getString("address"), row.getString("user_agent")),
                Optional.ofNullable(row.getString("actor_id")).map(AccountId::new));
    }
}
