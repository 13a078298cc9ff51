package dev.bluepencil;

import dev.bluepencil.storage.mongo.EmptyMongo;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

final class MongoNodesTest implements NodesContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @Override
    public Map<String, String> database() {
        var storage = mongo.config();
        return Map.of(
                "MONGODB_URL", storage.mongodbUrl().orElseThrow().value(), "DATABASE_NAME", storage.databaseName());
    }
}
