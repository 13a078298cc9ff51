package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many clients that send their requests a few bytes at a time. They hold up nobody, and are answered in the end.
final class SlowClientsTest {
    private static final int MANY = 10_000;
    private static final int SPARE = 500;
    private static final Map<String, String> PATIENT = Map.of("REQUEST_ARRIVAL_SECONDS", "3600");
    private static final String WRONG = "{\"email\": 1}";

    @Test
    void ten_thousand_that_dawdle_hold_up_nobody(@TempDir Path folder) throws Exception {
        int many = many();
        try (var app = TestApp.in(folder, PATIENT, List.of());
                var slow = Dawdlers.connect(many, app.port())) {
            var ada = app.signedIn("ada@example.com");
            for (var piece : List.of("POST /auth/reg", "ister HTTP/1.1\r\nHost: a\r\nContent-Type: appl")) {
                slow.send(piece);
                expectToBeServed(app, ada);
            }
            slow.send("ication/json\r\nConnection: close\r\nContent-Length: " + WRONG.length() + "\r\n\r\n");
            for (var piece : List.of(WRONG.substring(0, 4), WRONG.substring(4, 8))) {
                slow.send(piece);
                expectToBeServed(app, ada);
            }
            slow.send(WRONG.substring(8));
            assertThat(slow.answered("HTTP/1.1 422 ")).isEqualTo(many);
        }
    }

    private static void expectToBeServed(TestApp app, Client.Tokens tokens) {
        for (int i = 0; i < 10; i++) {
            app.client.get("/auth/me", tokens).expect(200);
            app.client
                    .post("/auth/login", Map.of("email", "ada@example.com", "password", Client.PASSWORD))
                    .expect(200);
        }
    }

    /// Each is an open file of this process, which needs others too.
    private static int many() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(MANY, system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - SPARE)
                : MANY / 10;
    }
}
