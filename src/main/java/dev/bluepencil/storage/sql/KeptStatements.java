package dev.bluepencil.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements of one connection, prepared once and kept for whoever asks the same again: for a driver that keeps
/// none itself. SQLite takes longer to compile most of ours than to run them.
///
/// Who uses a statement has it alone; of two that need the same at once, one gets a new one.
final class KeptStatements extends DefaultStatementBuilder {
    /// For each connection, more than there are in this service, but for searches, whose words vary.
    private static final int MOST = 200;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();
    /// In use, each with its SQL as the driver gets it; JDBI closes them by the SQL as we wrote it.
    private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /// Keeps statements for each connection of a pool, as long as the connection is open.
    static StatementBuilderFactory forPool() {
        var all = new ConcurrentHashMap<Connection, KeptStatements>();
        return pooled -> of(pooled, all);
    }

    private static StatementBuilder of(Connection pooled, Map<Connection, KeptStatements> all) {
        try {
            // What the pool lends is another object each time, and closes what was prepared through it.
            var connection = pooled.unwrap(Connection.class);
            var kept = all.get(connection);
            if (kept == null) {
                all.values().removeIf(KeptStatements::isOver);
                kept = new KeptStatements(connection);
                all.put(connection, kept);
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("a pool lends connections", e);
        }
    }

    private boolean isOver() {
        try {
            return connection.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context) throws SQLException {
        var kept = idle.remove(sql);
        var statement = kept == null ? super.create(connection, sql, context) : kept;
        lent.put(statement, sql);
        return statement;
    }

    /// Keeps it, without the values that were bound to it; what it asked for has been read. The driver itself closes
    /// one that failed.
    @Override
    public void close(Connection pooled, String named, Statement statement) throws SQLException {
        var sql = lent.remove(statement);
        if (sql == null || statement.isClosed() || idle.containsKey(sql)) {
            statement.close();
        } else {
            keep(sql, (PreparedStatement) statement);
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        idle.put(sql, statement);
        if (idle.size() > MOST) {
            idle.pollFirstEntry().getValue().close();
        }
    }
}
