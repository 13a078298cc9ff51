import dev.bluepencil.config.Config;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Does the database answer, with the settings in `.env` and the environment?
///
/// An embedded one that the service has not made yet is tried in a temporary folder; others get their tables, as they
/// would from the service.
///
/// Run: `mvn -q compile exec:exec@scratch -Dscratch=StoragePing`
void main() throws IOException {
    System.setProperty("log.level", "OFF");
    try {
        IO.println("ok: " + answer(Config.load().storage()));
    } catch (ConfigException | StorageException e) {
        System.err.println("failed: " + e.getMessage());
        System.exit(1);
    }
}

String answer(StorageConfig config) throws IOException {
    if (!config.embedded() || Files.exists(config.dataDir().resolve("bluepencil.db"))) {
        return ping(config);
    }
    var folder = Files.createTempDirectory("StoragePing");
    try {
        var trial = new StorageConfig(folder, config.mongodbUrl(), config.databaseName(), config.postgresUrl());
        ping(trial);
        return "SQLite works; the service makes its database in " + config.dataDir() + " at its first start";
    } finally {
        delete(folder);
    }
}

String ping(StorageConfig config) {
    try (var storage = Storage.open(config)) {
        storage.ping(); // the first time Java is still finding its classes
        long before = System.nanoTime();
        storage.ping();
        return "%s answered in %.1f ms".formatted(storage.name(), (System.nanoTime() - before) / 1e6);
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
            Files.delete(file);
        }
    }
    Files.delete(folder);
}
