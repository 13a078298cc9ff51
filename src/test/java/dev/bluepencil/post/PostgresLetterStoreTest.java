package dev.bluepencil.post;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresLetterStoreTest implements LetterStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final LetterStore store = LetterStore.in(storage);

    @Override
    public LetterStore store() {
        return store;
    }
}
