package dev.bluepencil;

import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

final class PostgresOutageTest implements StorageOutageContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    private final URI url = URI.create(postgres.url());

    @AutoClose
    private final Wire wire = Wire.to(url);

    PostgresOutageTest() throws IOException {}

    @Override
    public Wire wire() {
        return wire;
    }

    @Override
    public Map<String, String> database() {
        return Map.of("DATABASE_URL", url.toString().replace(":" + url.getPort() + "/", ":" + wire.port() + "/"));
    }
}
