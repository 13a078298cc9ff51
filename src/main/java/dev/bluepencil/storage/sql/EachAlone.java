package dev.bluepencil.storage.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Each change in a transaction of its own, for a database that sees to many at once by itself.
record EachAlone(Jdbi jdbi) implements Changes {
    @Override
    public <T> T make(Function<Handle, T> change) {
        return jdbi.inTransaction(change::apply);
    }

    @Override
    public void close() {
        // nothing waits here
    }
}
