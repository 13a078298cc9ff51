package dev.bluepencil.post;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLetterStoreTest implements LetterStoreContract {
    @AutoClose
    private final Storage storage;

    private final LetterStore store;

    SqliteLetterStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = LetterStore.in(storage);
    }

    @Override
    public LetterStore store() {
        return store;
    }
}
