package dev.bluepencil.storage.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.bluepencil.storage.StorageException;
import dev.bluepencil.storage.StorageWatch;
import dev.bluepencil.storage.StorageWatch.Work;
import dev.bluepencil.storage.WatchedWork;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// A relational database.
///
/// What is wrong with a statement is thrown as JDBI throws it, without the values that were bound to it; what is wrong
/// with the database, such as a full disk, is a [StorageException].
public final class SqlDatabase implements AutoCloseable {
    /// More than there are connections, each of which may have to notice once that a table has changed.
    private static final int MOST_TRIES = 10;

    private final String name;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Function<Throwable, Verdict> judge;
    private final Jdbi reading;
    private final Changes changes;
    private final WatchedWork work = new WatchedWork();

    /// @param statements how they are prepared for a connection
    /// @param changes how changes are made over the connections for them
    SqlDatabase(
            String name,
            HikariDataSource readers,
            HikariDataSource writers,
            StatementBuilderFactory statements,
            Function<Throwable, Verdict> judge,
            Function<Jdbi, Changes> changes) {
        this.name = name;
        this.readers = readers;
        this.writers = writers;
        this.judge = judge;
        this.reading = jdbi(readers, statements);
        this.changes = changes.apply(jdbi(writers, statements));
    }

    /// What and where it is, for people.
    public String name() {
        return name;
    }

    /// Answers from the database as it is now; changes nothing.
    ///
    /// @throws StorageException if no connection is free in time, or the database fails
    public <T> T read(Function<Handle, T> query) {
        return work.done(Work.READ, () -> connected(() -> reading.withHandle(query::apply)));
    }

    /// Makes a change as a whole or, if `change` throws, not at all; once this returns the change is on the disk.
    ///
    /// @param change may be made on another thread, and again if the database undid it for another at the same time
    /// @throws StorageException if no connection is free in time, or the database fails
    public <T> T write(Function<Handle, T> change) {
        return work.done(Work.WRITE, () -> connected(() -> changes.make(change)));
    }

    public void watchedBy(StorageWatch watch) {
        work.watchedBy(watch);
    }

    /// Its connections, for changes and for all else.
    public List<ConnectionPool> pools() {
        return Stream.of(readers, writers).distinct().map(ConnectionPool::new).toList();
    }

    /// Returns once the database has answered.
    ///
    /// @throws StorageException if it does not, in time
    public void ping() {
        read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    @Override
    public void close() {
        changes.close();
        readers.close();
        writers.close();
    }

    private <T> T connected(Supplier<T> work) {
        for (int left = MOST_TRIES - 1; ; left--) {
            try {
                return work.get();
            } catch (JdbiException e) {
                if (left == 0 || !(judge.apply(e) instanceof Verdict.Clash)) {
                    throw failure(e);
                }
            }
        }
    }

    private RuntimeException failure(JdbiException failure) {
        return switch (judge.apply(failure)) {
            case Verdict.Outage(var why) -> new StorageException(name + " failed (" + why + ").", failure);
            case Verdict.Clash(var why) -> new StorageException(name + " failed (" + why + ").", failure);
            case Verdict.Mistake() ->
                failure instanceof ConnectionException
                        ? new StorageException(name + " has no connection free.", failure)
                        : failure;
        };
    }

    private static Jdbi jdbi(HikariDataSource connections, StatementBuilderFactory statements) {
        return Jdbi.create(connections)
                .setStatementBuilderFactory(statements)
                .configure(StatementExceptions.class, it -> it.setMessageRendering(MessageRendering.NONE));
    }
}
