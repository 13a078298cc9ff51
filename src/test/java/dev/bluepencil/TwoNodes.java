package dev.bluepencil;

import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two servers on one database, before the same engine.
final class TwoNodes implements AutoCloseable {
    final TestApp here;
    final TestApp there;

    private final EmptyPostgres postgres = new EmptyPostgres();

    TwoNodes(Path folder, Map<String, String> settings, TextEngine engine) {
        var all = new HashMap<>(settings);
        all.put("DATABASE_URL", postgres.url());
        all.put("JWT_SECRET_KEY", "kS9w2Zr7QxT1nB4vH6mY8pL3dF5gJ0aC");
        here = TestApp.in(folder, all, List.of(engine));
        there = TestApp.in(folder, all, List.of(engine));
    }

    TestApp either(int number) {
        return number % 2 == 0 ? here : there;
    }

    void letPass(Duration time) {
        here.clock.pass(time);
        there.clock.pass(time);
    }

    long usedCharacters(Client.Tokens tokens) {
        return there.client
                .get("/usage", tokens)
                .expect(200)
                .json()
                .at("/characters/used")
                .asLong();
    }

    @Override
    public void close() {
        here.close();
        there.close();
        postgres.close();
    }
}
