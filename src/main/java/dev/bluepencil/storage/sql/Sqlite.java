package dev.bluepencil.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bluepencil.storage.OwnerOnly;
import dev.bluepencil.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// SQLite, which runs inside this process and keeps everything in one file.
///
/// It takes one writer at a time, so changes queue for a single connection, and those that queue together go to the
/// disk together; readers do not wait for them (WAL). A change is on the disk before it is acknowledged
/// (`synchronous=FULL`).
public final class Sqlite {
    private static final int READERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Set<SQLiteErrorCode> OUTAGES = EnumSet.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOMEM);

    private Sqlite() {}

    /// Opens the file, making it if absent, and brings its tables up to date.
    ///
    /// @throws StorageException if it cannot be opened or is no database of ours
    public static SqlDatabase open(Path file) {
        // SQLite would open it all the same, and fail at the first change.
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new StorageException(
                    "DATA_DIR holds " + file + ", which this user cannot write to; make it writable.");
        }
        try {
            make(file);
            var writers = pool("sqlite-writer", file, 1, "PRAGMA query_only = OFF");
            return open(file, writers);
        } catch (IOException | RuntimeException e) {
            throw new StorageException(problem(file, e), e);
        }
    }

    /// SQLite itself would let everybody read it; the files beside it get the same permissions.
    private static void make(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
    }

    private static boolean isOutage(Throwable failure) {
        return judge(failure) instanceof Verdict.Outage;
    }

    private static Verdict judge(Throwable failure) {
        return code(failure)
                .filter(Sqlite::isOutage)
                .<Verdict>map(it -> new Verdict.Outage(it.message))
                .orElseGet(Verdict.Mistake::new);
    }

    private static SqlDatabase open(Path file, HikariDataSource writers) {
        try {
            migrate(writers);
            var readers = pool("sqlite-readers", file, READERS, "PRAGMA query_only = ON");
            return new SqlDatabase(
                    "SQLite in " + file,
                    readers,
                    writers,
                    KeptStatements.forPool(),
                    Sqlite::judge,
                    jdbi -> new GroupCommit("sqlite-writer", jdbi, Sqlite::isOutage, PATIENCE));
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static void migrate(DataSource writers) {
        Migration.run(Flyway.configure().dataSource(writers));
    }

    private static HikariDataSource pool(String name, Path file, int size, String atStart) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source(file));
        pool.setMaximumPoolSize(size);
        pool.setConnectionInitSql(atStart);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setMaxLifetime(0); // a file does not hang up on us
        return new HikariDataSource(pool);
    }

    private static DataSource source(Path file) {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout((int) PATIENCE.toMillis());
        // A transaction that reads first and writes later could otherwise fail at the write, however long it waits.
        settings.setTransactionMode(TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static String problem(Path file, Throwable failure) {
        var place = "DATA_DIR holds " + file + ", which ";
        var code = code(failure);
        if (code.filter(SQLiteErrorCode.SQLITE_NOTADB::equals).isPresent()) {
            return place + "is no SQLite database; move it away or set DATA_DIR to another folder.";
        }
        return place + "cannot be opened"
                + code.map(it -> " (" + it.message + ")").orElse("")
                + "; check that this user may write to it and that the disk is not full.";
    }

    /// By the primary code, which is the low byte (https://sqlite.org/rescode.html).
    private static boolean isOutage(SQLiteErrorCode code) {
        return OUTAGES.stream().anyMatch(it -> it.code == (code.code & 0xff));
    }

    private static Optional<SQLiteErrorCode> code(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.of(sqlite.getResultCode());
            }
        }
        return Optional.empty();
    }
}
