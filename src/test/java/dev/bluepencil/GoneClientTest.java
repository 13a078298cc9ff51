package dev.bluepencil;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.ScriptedEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that hang up, at whatever moment. There is nothing in it for an operator: their work is dropped, others are
/// served, and the log has no error for it.
final class GoneClientTest {
    private static final int TIMES = 8;

    private final ScriptedEngine engine = ScriptedEngine.named("model").always((attempt, deltas) -> {
        var text = attempt.assignment().text();
        for (int i = 0; i < 50; i++) {
            deltas.add(text);
        }
        return ScriptedEngine.answered(text.repeat(50));
    });

    @Test
    void whenever_a_client_hangs_up_it_is_no_error(@TempDir Path folder) throws Exception {
        List<String> errors;
        try (var log = new LogLines()) {
            try (var app = TestApp.in(folder, Map.of("DAILY_CHARACTER_QUOTA", "0"), List.of(engine));
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var ada = app.signedIn("ada@example.com");
                var leavings = IntStream.range(0, TIMES)
                        .boxed()
                        .flatMap(time -> requests(ada)
                                .flatMap(request -> IntStream.rangeClosed(0, 4)
                                        .<Future<?>>mapToObj(
                                                part -> threads.submit(() -> leave(app.port(), request, part, time)))))
                        .toList();
                for (var leaving : leavings) {
                    leaving.get();
                }
                app.client.get("/auth/me", ada).expect(200);
            }
            errors = log.all();
        }
        assertThat(errors).isEmpty();
    }

    private static Stream<String> requests(Client.Tokens tokens) {
        var signedIn = "Host: localhost\r\nAuthorization: Bearer " + tokens.access() + "\r\n";
        var json = "{\"text\": \"" + "an apple ".repeat(500) + "\"}";
        var text = signedIn + "Content-Type: application/json\r\n";
        var announced = "Content-Length: " + json.length() + "\r\n\r\n" + json;
        var chunked = "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(json.length()) + "\r\n" + json
                + "\r\n0\r\n\r\n";
        return Stream.of(
                "GET /openapi.json HTTP/1.1\r\n" + signedIn + "\r\n",
                "GET /auth/me HTTP/1.1\r\n" + signedIn + "\r\n",
                ("GET /openapi.json HTTP/1.1\r\n" + signedIn + "\r\n").repeat(10),
                ("GET /auth/me HTTP/1.1\r\n" + signedIn + "\r\n").repeat(10),
                "POST /actions/improve HTTP/1.1\r\n" + text + announced,
                "POST /actions/improve HTTP/1.1\r\n" + text + chunked,
                "POST /actions/improve HTTP/1.1\r\nAccept: text/event-stream\r\n" + text + announced,
                ("POST /actions/improve HTTP/1.1\r\nAccept: text/event-stream\r\n" + text + announced).repeat(2));
    }

    /// Sends so many quarters of the request, reads some of the answer if it sent all, and resets the connection.
    private static Void leave(int port, String request, int quarters, int time) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(time % 4 != 0, 0);
            var bytes = request.getBytes(UTF_8);
            socket.getOutputStream().write(bytes, 0, bytes.length * quarters / 4);
            if (quarters == 4) {
                skim(socket.getInputStream(), time * 100);
            }
        }
        return null;
    }

    private static void skim(InputStream in, int bytes) throws IOException {
        in.readNBytes(Math.min(bytes, 150));
    }
}
