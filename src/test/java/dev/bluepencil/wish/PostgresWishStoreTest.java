package dev.bluepencil.wish;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresWishStoreTest implements WishStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final WishStore store = WishStore.in(storage);

    @Override
    public WishStore store() {
        return store;
    }
}
