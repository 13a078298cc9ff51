package dev.bluepencil;

import dev.bluepencil.storage.sql.EmptyPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresKillTest implements KillContract {
    private final EmptyPostgres postgres = new EmptyPostgres();
    private final Drill drill;

    PostgresKillTest(@TempDir Path folder) {
        drill = new Drill(folder, Map.of("DATABASE_URL", postgres.url()));
    }

    @AfterEach
    void stop() {
        drill.close();
        postgres.close();
    }

    @Test
    void what_a_server_acknowledged_before_it_was_killed_holds_on_the_other() throws Exception {
        try (var first = drill.start();
                var other = drill.start()) {
            drill.killUnderLoad(200, first, other);
            drill.reckon(other);
        }
        drill.reckonLetters();
    }

    @Override
    public Drill drill() {
        return drill;
    }
}
