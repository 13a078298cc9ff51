package dev.bluepencil.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bluepencil.config.PostgresUrl;
import dev.bluepencil.storage.StorageException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL, on a server of its own that many nodes may share.
///
/// Reads and writes have connections of their own, so that writes that wait for each other hold up no read. A change
/// is on the disk before it is acknowledged, whatever the server is set to, `fsync` aside.
public final class Postgres {
    private static final Logger log = LoggerFactory.getLogger(Postgres.class);

    /// For reads and for writes each; further threads wait. A server takes 100 connections unless told otherwise.
    private static final int CONNECTIONS = 8;

    private static final int IDLE_CONNECTIONS = 1;
    /// How long to wait for a free connection.
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// The server gives up on a statement before this; it is for a server or a network that hangs.
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);
    /// Tables are brought up to date at start, perhaps by another node, perhaps with all that is in them.
    private static final Duration MIGRATION_LIMIT = Duration.ofMinutes(10);

    private static final String SESSION = """
            SET statement_timeout = '5s';
            SET idle_in_transaction_session_timeout = '10s';
            SET default_transaction_isolation = 'read committed';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
            """;

    private static final String CHECK = """
            SELECT
                current_setting('server_encoding') = 'UTF8' AS utf8,
                current_setting('fsync') = 'on' AS safe,
                to_regclass('flyway_schema_history') IS NOT NULL
                    OR has_schema_privilege(current_schema(), 'CREATE') AS ours
            """;
    private static final String READ_ONLY = "SET default_transaction_read_only = on;\n";
    private static final String MIGRATION = """
            SET statement_timeout = 0;
            SET idle_in_transaction_session_timeout = 0
            """;

    private Postgres() {}

    /// Connects to the database and brings its tables up to date; of many nodes that do so at once one does it.
    ///
    /// @throws StorageException if it cannot be reached, does not let us in or cannot be made to hold our tables
    public static SqlDatabase open(PostgresUrl url) {
        try {
            check(url, PostgresSource.of(url, ANSWER_LIMIT));
            migrate(url);
            return pools(url);
        } catch (StorageException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw PostgresFailures.unusable(url, e);
        }
    }

    private static void check(PostgresUrl url, DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(CHECK)) {
            row.next();
            if (!row.getBoolean("utf8")) {
                throw new StorageException(PostgresFailures.named(url)
                        + "which cannot keep every language; make it with ENCODING 'UTF8'.");
            }
            if (!row.getBoolean("ours")) {
                throw new StorageException(PostgresFailures.named(url)
                        + "in which this user may not make tables; make the user the database's owner.");
            }
            if (!row.getBoolean("safe")) {
                log.warn("{} has fsync off, so it may lose everything when its machine stops at once", name(url));
            }
        }
    }

    private static void migrate(PostgresUrl url) {
        try (var connections = pool("postgres-migration", PostgresSource.of(url, MIGRATION_LIMIT), MIGRATION)) {
            Migration.run(Flyway.configure()
                    .dataSource(connections)
                    .locations("classpath:db/migration", "classpath:db/postgresql")
                    .lockRetryCount((int) MIGRATION_LIMIT.toSeconds())); // one a second
        }
    }

    private static SqlDatabase pools(PostgresUrl url) {
        var source = PostgresSource.of(url, ANSWER_LIMIT);
        var writers = pool("postgres-writers", source, SESSION);
        try {
            var readers = pool("postgres-readers", source, READ_ONLY + SESSION);
            // Its driver keeps statements by itself.
            var statements = DefaultStatementBuilder.FACTORY;
            return new SqlDatabase(name(url), readers, writers, statements, PostgresFailures::judge, EachAlone::new);
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static HikariDataSource pool(String name, DataSource source, String atStart) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(IDLE_CONNECTIONS);
        pool.setConnectionInitSql(atStart);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        return new HikariDataSource(pool);
    }

    private static String name(PostgresUrl url) {
        return "PostgreSQL at " + url.place() + ", database " + url.database();
    }
}
