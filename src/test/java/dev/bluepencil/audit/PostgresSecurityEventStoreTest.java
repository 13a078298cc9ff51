package dev.bluepencil.audit;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresSecurityEventStoreTest implements SecurityEventStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final SecurityEventStore store = SecurityEventStore.in(storage);

    @Override
    public SecurityEventStore store() {
        return store;
    }
}
