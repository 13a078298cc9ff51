package dev.bluepencil.storage;

import dev.bluepencil.config.Secret;
import dev.bluepencil.config.StorageConfig;
import java.nio.file.Path;
import java.util.Optional;

/// Settings for storages that tests may fill.
public final class TestStorage {
    private TestStorage() {}

    public static StorageConfig sqlite(Path folder) {
        return new StorageConfig(folder, Optional.empty(), "bluepencil", Optional.empty());
    }

    public static StorageConfig mongo(String url) {
        return new StorageConfig(Path.of("unused"), Optional.of(new Secret(url)), "bluepencil", Optional.empty());
    }
}
