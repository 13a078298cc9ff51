package dev.bluepencil.wish;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteWishStoreTest implements WishStoreContract {
    @AutoClose
    private final Storage storage;

    private final WishStore store;

    SqliteWishStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = WishStore.in(storage);
    }

    @Override
    public WishStore store() {
        return store;
    }
}
