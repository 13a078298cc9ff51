package dev.bluepencil.recovery;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresPasswordStoreTest implements PasswordStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    @Override
    public Storage storage() {
        return storage;
    }
}
