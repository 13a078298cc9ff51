package dev.bluepencil;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.mongo.EmptyMongo;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

final class MongoOutageTest implements StorageOutageContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    private final StorageConfig storage = mongo.config();
    private final URI url = URI.create(storage.mongodbUrl().orElseThrow().value());

    @AutoClose
    private final Wire wire = Wire.to(url);

    MongoOutageTest() throws IOException {}

    @Override
    public Wire wire() {
        return wire;
    }

    /// Of a replica set, the driver would go to the members by their own addresses.
    @Override
    public Map<String, String> database() {
        var path = url.toString().replaceFirst("//[^/?]*/?", "//127.0.0.1:" + wire.port() + "/");
        var direct = path + (path.contains("?") ? "&" : "?") + "directConnection=true";
        return Map.of("MONGODB_URL", direct, "DATABASE_NAME", storage.databaseName());
    }
}
