package dev.bluepencil.storage.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.bluepencil.storage.StorageException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// A relational database.
///
/// What is wrong with a statement is thrown as JDBI throws it, without the values that were bound to it; what is wrong
/// with the database, such as a full disk, is a [StorageException].
public final class SqlDatabase implements AutoCloseable {
    private final String name;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;

    SqlDatabase(String name, HikariDataSource readers, HikariDataSource writers) {
        this.name = name;
        this.readers = readers;
        this.writers = writers;
        reading = jdbi(readers);
        writing = jdbi(writers);
    }

    /// What and where it is, for people.
    public String name() {
        return name;
    }

    /// Answers from the database as it is now; changes nothing.
    ///
    /// @throws StorageException if no connection is free in time, or the database fails
    public <T> T read(Function<Handle, T> query) {
        return connected(() -> reading.withHandle(query::apply));
    }

    /// Makes a change as a whole or, if `change` throws, not at all; once this returns the change is on the disk.
    ///
    /// @throws StorageException if no connection is free in time, or the database fails
    public <T> T write(Function<Handle, T> change) {
        return connected(() -> writing.inTransaction(change::apply));
    }

    /// Returns once the database has answered.
    ///
    /// @throws StorageException if it does not, in time
    public void ping() {
        read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private <T> T connected(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConnectionException e) {
            throw new StorageException(name + " has no connection free.", e);
        } catch (JdbiException e) {
            throw Sqlite.outage(e)
                    .<RuntimeException>map(what -> new StorageException(name + " failed (" + what + ").", e))
                    .orElse(e);
        }
    }

    private static Jdbi jdbi(HikariDataSource connections) {
        return Jdbi.create(connections)
                .configure(StatementExceptions.class, it -> it.setMessageRendering(MessageRendering.NONE));
    }
}
