package dev.bluepencil;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.http.Access;
import dev.bluepencil.http.HttpServer;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.tls.TestCertificate;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that never come to their end, though they go on arriving. A second is given here.
final class ArrivalTest {
    private static final byte[] LETTER = {'a'};
    private static final Map<String, String> SOON = Map.of("REQUEST_ARRIVAL_SECONDS", "1");
    private static final String ENDLESS =
            " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n{";

    private final ScriptedEngine engine = ScriptedEngine.named("scripted");
    private final Path folder;

    ArrivalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Nested
    final class ByHttp1 {
        private final TestApp app = TestApp.in(folder, SOON, List.of(engine));

        @AfterEach
        void stop() {
            app.close();
        }

        @Test
        void endless_headers_end_the_connection_and_are_counted() throws IOException {
            try (var slow = Dribble.to(app.port())) {
                assertThat(slow.send("GET /health/live HTTP/1.1\r\nX-Slow: ").untilCutOff(LETTER))
                        .isEmpty();
            }
            assertThat(counted(app.client, "other", "(no route)")).isEqualTo(1);
        }

        @Test
        void endless_headers_after_a_request_end_the_connection_too() throws IOException {
            try (var slow = Dribble.to(app.port())) {
                slow.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(slow.send("GET /health/live HTTP/1.1\r\nX-Slow: ").untilCutOff(LETTER))
                        .startsWith("HTTP/1.1 200 ")
                        .containsOnlyOnce("HTTP/1.1");
            }
        }

        @Test
        void an_endless_body_is_answered_as_late_and_the_connection_ended() throws IOException {
            try (var slow = Dribble.to(app.port())) {
                assertThat(slow.send("POST /auth/register" + ENDLESS).untilCutOff(LETTER))
                        .startsWith("HTTP/1.1 408 ")
                        .containsIgnoringCase("\r\nConnection: close\r\n")
                        .contains("application/problem+json", "\"code\":\"request_timeout\"");
            }
            assertThat(counted(app.client, "POST", "/auth/register")).isEqualTo(1);
        }

        @Test
        void an_endless_body_of_a_refused_request_is_not_read_for_ever() throws IOException {
            try (var slow = Dribble.to(app.port())) {
                assertThat(slow.send("POST /actions/improve" + ENDLESS).untilCutOff(LETTER))
                        .startsWith("HTTP/1.1 401 ")
                        .contains("\"code\":\"unauthenticated\"");
            }
        }

        @Test
        void answers_that_take_longer_are_waited_for() throws Exception {
            var ada = app.signedIn("ada@example.com");
            var asked = new CountDownLatch(2);
            var free = new CountDownLatch(1);
            engine.always((attempt, deltas) -> {
                asked.countDown();
                free.await();
                return ScriptedEngine.answered(attempt.assignment().text());
            });
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var whole = threads.submit(() -> app.client.post("/actions/improve", Map.of("text", "whole"), ada));
                var streamed = threads.submit(() -> app.client.post(
                        "/actions/improve",
                        Map.of("text", "streamed"),
                        "Authorization",
                        "Bearer " + ada.access(),
                        "Accept",
                        EventReader.TYPE));
                asked.await();
                letTimePass();
                free.countDown();

                assertThat(whole.get().expect(200).body()).contains("whole");
                assertThat(streamed.get().expect(200).body()).contains("event: done");
            }
        }

        @Test
        void a_connection_that_rests_between_requests_is_kept() throws IOException {
            var request = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
            try (var steady = Dribble.to(app.port())) {
                steady.send(request).untilTold(new byte[0], "HTTP/1.1 200 ");
                letTimePass();
                steady.send(request.replace("live", "none")).untilTold(new byte[0], "HTTP/1.1 404 ");
            }
        }

        private void letTimePass() throws IOException {
            ArrivalTest.letTimePass(app.port());
        }
    }

    @Test
    void a_body_that_has_arrived_is_not_late_because_the_server_is() throws Exception {
        var come = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var config = new HashMap<>(SOON);
        config.put("PORT", "0");
        Handler guard = _ -> {
            come.countDown();
            free.await();
        };
        Routes echo = routes -> routes.post("/echo", ctx -> ctx.result(ctx.body()), Access.PUBLIC);
        try (var server = HttpServer.create(Config.from(config).http(), guard, List.of(echo))) {
            server.start();
            try (var client = Dribble.to(server.port())) {
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nwhole");
                come.await();
                letTimePass(server.port());
                free.countDown();
                assertThat(client.untilTold(new byte[0], "whole")).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Nested
    final class ByHttp2 {
        private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        private static final int DATA = 0;
        private static final int HEADERS = 1;
        private static final int SETTINGS = 4;
        private static final int END_HEADERS = 4;

        private final TestCertificate certificate = TestCertificate.of("EC");
        private final TestApp app = TestApp.in(folder, settings(), List.of());

        @AfterEach
        void stop() {
            app.close();
        }

        @Test
        void an_endless_handshake_ends_the_connection() throws IOException {
            try (var slow = Dribble.to(app.port())) {
                // A record of 16 KB that is to hold a first message of as much.
                var start = new byte[] {22, 3, 1, 0x3f, (byte) 0xff, 1, 0, 0x3f, (byte) 0xfb};
                slow.send(start).untilCutOff(new byte[] {3});
            }
            assertThat(counted(client(), "other", "(no route)")).isEqualTo(1);
        }

        @Test
        void endless_headers_end_the_connection() throws IOException {
            try (var slow = dribble()) {
                // More is announced than is sent.
                slow.send(new byte[] {0, 0x20, 0, HEADERS, 0, 0, 0, 0, 1}).untilCutOff(LETTER);
            }
            assertThat(counted(client(), "other", "(no route)")).isEqualTo(1);
        }

        @Test
        void an_endless_body_is_answered_as_late() throws IOException {
            try (var slow = dribble()) {
                var letter = frame(DATA, 0, 1, LETTER);
                slow.send(frame(HEADERS, END_HEADERS, 1, posted("/auth/register")))
                        .untilTold(letter, "\"code\":\"request_timeout\"");
            }
            assertThat(counted(client(), "POST", "/auth/register")).isEqualTo(1);
        }

        private Client client() {
            return new Client(certificate.client(HttpClient.Version.HTTP_2), "https://localhost:" + app.port());
        }

        private Map<String, String> settings() {
            try {
                var files = certificate.writeTo(folder);
                var settings = new HashMap<>(SOON);
                settings.put("TLS_CERT_FILE", files.certificate().toString());
                settings.put("TLS_KEY_FILE", files.key().toString());
                return settings;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /// Past all that goes before a first request.
        private Dribble dribble() throws IOException {
            var socket = (SSLSocket) certificate.trusting().getSocketFactory().createSocket("127.0.0.1", app.port());
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new Dribble(socket).send(PREFACE).send(frame(SETTINGS, 0, 0, new byte[0]));
        }

        /// Headers by the static table of HPACK (RFC 7541, appendix A) as far as it has them.
        private static byte[] posted(String path) throws IOException {
            var block = new ByteArrayOutputStream();
            block.write(new byte[] {(byte) 0x83, (byte) 0x87}); // POST, https
            for (var field : List.of(
                    Map.entry(new byte[] {0x04}, path),
                    Map.entry(new byte[] {0x01}, "localhost"),
                    Map.entry(new byte[] {0x0f, 0x10}, "application/json"))) {
                block.write(field.getKey());
                block.write(field.getValue().length());
                block.write(field.getValue().getBytes(ISO_8859_1));
            }
            return block.toByteArray();
        }

        private static byte[] frame(int type, int flags, int stream, byte[] content) throws IOException {
            var frame = new ByteArrayOutputStream();
            frame.write(new byte[] {0, 0, (byte) content.length, (byte) type, (byte) flags, 0, 0, 0, (byte) stream});
            frame.write(content);
            return frame.toByteArray();
        }
    }

    /// More than there is for a request, as another client finds out.
    private static void letTimePass(int port) throws IOException {
        try (var other = Dribble.to(port)) {
            other.send("GET ").untilCutOff(LETTER);
        }
    }

    private static double counted(Client client, String method, String route) {
        return Scrape.of(client)
                .value(
                        "bluepencil_http_request_duration_seconds_count",
                        "method",
                        method,
                        "route",
                        route,
                        "status",
                        "408");
    }
}
