package dev.bluepencil.recovery;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqlitePasswordStoreTest implements PasswordStoreContract {
    @AutoClose
    private final Storage storage;

    SqlitePasswordStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
    }

    @Override
    public Storage storage() {
        return storage;
    }
}
