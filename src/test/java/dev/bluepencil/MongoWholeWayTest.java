package dev.bluepencil;

import dev.bluepencil.storage.mongo.EmptyMongo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class MongoWholeWayTest implements WholeWayContract {
    private final EmptyMongo mongo = new EmptyMongo();
    private final TestApp app;

    MongoWholeWayTest(@TempDir Path folder) {
        var storage = mongo.config();
        var settings = Map.of(
                "MONGODB_URL", storage.mongodbUrl().orElseThrow().value(), "DATABASE_NAME", storage.databaseName());
        app = TestApp.in(folder, settings, List.of());
    }

    @AfterEach
    void stop() {
        app.close();
        mongo.close();
    }

    @Override
    public TestApp app() {
        return app;
    }
}
