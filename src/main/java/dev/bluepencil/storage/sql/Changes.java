package dev.bluepencil.storage.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The way that changes take into a database.
interface Changes extends AutoCloseable {
    /// Makes a change as a whole or, if it throws, not at all; once this returns it is on the disk.
    <T> T make(Function<Handle, T> change);

    /// Lets no more changes in, and waits for those under way.
    @Override
    void close();
}
