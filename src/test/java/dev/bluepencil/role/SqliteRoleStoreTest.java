package dev.bluepencil.role;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteRoleStoreTest implements RoleStoreContract {
    @AutoClose
    private final Storage storage;

    SqliteRoleStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
    }

    @Override
    public Storage storage() {
        return storage;
    }
}
