package dev.bluepencil.usage;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresChargeStoreTest implements ChargeStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public StorageConfig config() {
        return postgres.config();
    }
}
