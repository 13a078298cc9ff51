package dev.bluepencil.storage.mongo;

import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.bluepencil.config.Secret;
import dev.bluepencil.config.StorageConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A database with nothing in it, reached over MongoDB's wire protocol.
///
/// It lives in an imitation of the server in this process, or on the real one that `TEST_MONGODB_URL` names.
public final class EmptyMongo implements AutoCloseable {
    private final @Nullable String realUrl = System.getenv("TEST_MONGODB_URL");
    private final String name = "bluepencil-" + UUID.randomUUID();
    private final MongoServer imitation = new MongoServer(new MemoryBackend());
    private final Secret url = new Secret(realUrl != null ? realUrl : imitation.bindAndGetConnectionString());

    /// Tests live in a time of their own, so a real server must not clear anything away by its clock.
    public EmptyMongo() {
        if (realUrl != null) {
            var pause = new Document("setParameter", 1).append("ttlMonitorEnabled", false);
            try (var client = MongoClients.create(realUrl);
                    var bridge = MongoBridge.open(url, name)) {
                bridge.done(client.getDatabase("admin").runCommand(pause));
            }
        }
    }

    public StorageConfig config() {
        return new StorageConfig(Path.of("unused"), Optional.of(url), name, Optional.empty());
    }

    @Override
    public void close() {
        if (realUrl != null) {
            try (var client = MongoClients.create(realUrl);
                    var bridge = MongoBridge.open(url, name)) {
                bridge.done(client.getDatabase(name).drop());
            }
        }
        imitation.shutdownNow();
    }
}
