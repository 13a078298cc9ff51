package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.storage.mongo.EmptyMongo;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void the_server_clears_away_by_itself_what_is_over() {
        assertThat(expiries("token_families")).containsExactly(Map.entry("expiresAt", 0L));
        assertThat(expiries("sign_in_failures")).containsExactly(Map.entry("overAt", 0L));
        assertThat(expiries("one_time_codes")).containsExactly(Map.entry("expiresAt", 86_400L));
    }

    /// How many seconds after the time in which field the documents of the collection go.
    private Map<String, Long> expiries(String collection) {
        var storage = mongo.config();
        try (var bridge = MongoBridge.open(storage.mongodbUrl().orElseThrow(), storage.databaseName())) {
            return bridge.all(bridge.collection(collection).listIndexes()).stream()
                    .filter(index -> index.containsKey("expireAfterSeconds"))
                    .collect(Collectors.toMap(
                            index -> index.get("key", Document.class)
                                    .keySet()
                                    .iterator()
                                    .next(),
                            index -> index.get("expireAfterSeconds", Number.class)
                                    .longValue()));
        }
    }

    @Override
    public TestApp app() {
        return app;
    }
}
