package dev.bluepencil.usage;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteUsageStoreTest implements UsageStoreContract {
    private final StorageConfig config;

    @AutoClose
    private final Storage storage;

    SqliteUsageStoreTest(@TempDir Path folder) {
        config = TestStorage.sqlite(folder);
        storage = Storage.open(config);
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public StorageConfig config() {
        return config;
    }
}
