package dev.bluepencil;

import dev.bluepencil.storage.sql.EmptyPostgres;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

final class PostgresNodesTest implements NodesContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @Override
    public Map<String, String> database() {
        return Map.of("DATABASE_URL", postgres.url());
    }
}
