package dev.bluepencil;

import dev.bluepencil.storage.sql.EmptyPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class PostgresWholeWayTest implements WholeWayContract {
    private final EmptyPostgres postgres = new EmptyPostgres();
    private final TestApp app;

    PostgresWholeWayTest(@TempDir Path folder) {
        app = TestApp.in(folder, Map.of("DATABASE_URL", postgres.url()), List.of());
    }

    @AfterEach
    void stop() {
        app.close();
        postgres.close();
    }

    @Override
    public TestApp app() {
        return app;
    }
}
