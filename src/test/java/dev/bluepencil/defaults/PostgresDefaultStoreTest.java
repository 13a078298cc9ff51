package dev.bluepencil.defaults;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresDefaultStoreTest implements DefaultStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final DefaultStore store = DefaultStore.in(storage);

    @Override
    public DefaultStore store() {
        return store;
    }
}
