package dev.bluepencil;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many clients that send their requests a few bytes at a time. They hold up nobody, and are answered in the end.
final class SlowClientsTest {
    private static final int MANY = 1_000;
    private static final String WRONG = "{\"email\": 1}";

    @Test
    void a_thousand_that_dawdle_hold_up_nobody(@TempDir Path folder) throws Exception {
        var slow = new ArrayList<Socket>();
        try (var app = TestApp.in(folder)) {
            var ada = app.signedIn("ada@example.com");
            int many = many();
            for (int i = 0; i < many; i++) {
                slow.add(new Socket(InetAddress.getLoopbackAddress(), app.port()));
            }
            for (var piece : List.of("POST /auth/reg", "ister HTTP/1.1\r\nHost: a", "\r\nContent-Type: appl")) {
                sendAll(slow, piece);
                expectToBeServed(app, ada);
            }
            sendAll(slow, "ication/json\r\nConnection: close\r\nContent-Length: " + WRONG.length() + "\r\n\r\n");
            for (var piece : List.of(WRONG.substring(0, 4), WRONG.substring(4, 8))) {
                sendAll(slow, piece);
                expectToBeServed(app, ada);
            }
            sendAll(slow, WRONG.substring(8));
            for (var socket : slow) {
                assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 422 ");
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
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

    private static void sendAll(List<Socket> sockets, String piece) throws IOException {
        for (var socket : sockets) {
            socket.getOutputStream().write(piece.getBytes(UTF_8));
        }
    }

    /// Each is a file of this process at both ends.
    private static int many() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(MANY, (system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount()) / 3)
                : MANY / 10;
    }
}
