package dev.bluepencil;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteKillTest implements KillContract {
    private final Drill drill;

    SqliteKillTest(@TempDir Path folder) {
        drill = new Drill(folder, Map.of());
    }

    @AfterEach
    void stop() {
        drill.close();
    }

    @Override
    public Drill drill() {
        return drill;
    }
}
