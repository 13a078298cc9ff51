package dev.bluepencil.library;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresTemplateStoreTest implements TemplateStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final TemplateStore store = TemplateStore.in(storage);

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public TemplateStore store() {
        return store;
    }
}
