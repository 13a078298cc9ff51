package dev.bluepencil.defaults;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDefaultStoreTest implements DefaultStoreContract {
    @AutoClose
    private final Storage storage;

    private final DefaultStore store;

    SqliteDefaultStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = DefaultStore.in(storage);
    }

    @Override
    public DefaultStore store() {
        return store;
    }
}
