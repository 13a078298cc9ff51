package dev.bluepencil;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteWholeWayTest implements WholeWayContract {
    @AutoClose
    private final TestApp app;

    SqliteWholeWayTest(@TempDir Path folder) {
        app = TestApp.in(folder);
    }

    @Override
    public TestApp app() {
        return app;
    }
}
