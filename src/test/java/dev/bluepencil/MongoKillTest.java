package dev.bluepencil;

import dev.bluepencil.storage.mongo.EmptyMongo;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Only the service is killed: its database lives on.
final class MongoKillTest implements KillContract {
    private final EmptyMongo mongo = new EmptyMongo();
    private final Drill drill;

    MongoKillTest(@TempDir Path folder) {
        var storage = mongo.config();
        drill = new Drill(
                folder,
                Map.of(
                        "MONGODB_URL",
                        storage.mongodbUrl().orElseThrow().value(),
                        "DATABASE_NAME",
                        storage.databaseName()));
    }

    @AfterEach
    void stop() {
        drill.close();
        mongo.close();
    }

    @Override
    public Drill drill() {
        return drill;
    }
}
