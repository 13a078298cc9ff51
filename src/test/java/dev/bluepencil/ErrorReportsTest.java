package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bluepencil.config.Config;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.log.ErrorReports;
import io.sentry.Sentry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of an error reaches the operators' Sentry, on a stand-in that keeps all that it is sent.
final class ErrorReportsTest {
    private static final String TEXT = "my secret diary of hunter2";
    private static final String EMAIL = "ada@example.com";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final HttpServer sentry;
    private final TestApp app;

    ErrorReportsTest(@TempDir Path folder) throws IOException {
        sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sentry.createContext("/", this::receive);
        sentry.start();
        var engine = ScriptedEngine.named("scripted").always((attempt, _) -> {
            throw new IllegalStateException(attempt.assignment().text(), new IllegalArgumentException(EMAIL));
        });
        app = TestApp.in(folder, Map.of(), List.of(engine));
    }

    @AfterEach
    void stop() {
        app.close();
        sentry.stop(0);
    }

    @Test
    void an_internal_error_arrives_with_its_request_and_nothing_of_its_user() throws Exception {
        var ada = app.signedIn(EMAIL);
        var id = app.client.get("/auth/me", ada).json().path("id").asText();
        String request;
        try (var _ = ErrorReports.start(Config.from(Map.of("SENTRY_DSN", dsn())).sentry(), "1.2.3")
                .orElseThrow()) {
            request = app.client
                    .post("/actions/improve", Map.of("text", TEXT), ada)
                    .expectProblem(500, "internal_error")
                    .header("X-Request-Id");
        }

        var reports = List.copyOf(received);
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst())
                .contains(request, id, "/actions/improve", "bluepencil@1.2.3", "development")
                .contains("IllegalStateException", "IllegalArgumentException", "{} {} failed")
                .doesNotContain("hunter2", "diary", EMAIL, "example.com", ada.access(), ada.refresh())
                .doesNotContain("Authorization", "127.0.0.1", "ip_address", "server_name", "breadcrumb");
    }

    @Test
    void a_stop_waits_for_a_silent_sentry_no_longer_than_it_is_told_to() {
        try (var _ = ErrorReports.start(Config.from(Map.of("SENTRY_DSN", dsn())).sentry(), "1.2.3")
                .orElseThrow()) {
            var options = Sentry.getCurrentScopes().getOptions();
            // The library waits for one after the other.
            assertThat(options.getFlushTimeoutMillis() + options.getShutdownTimeoutMillis())
                    .isLessThan(10_000);
        }
    }

    @Test
    void nothing_is_reported_where_nobody_is_configured() throws Exception {
        assertThat(ErrorReports.start(Config.from(Map.of()).sentry(), "1.2.3")).isEmpty();

        app.client
                .post("/actions/improve", Map.of("text", TEXT), app.signedIn(EMAIL))
                .expect(500);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors.example", "https://errors.example/1", "https://key@errors.example/", "ftp://k@s/1"})
    void what_is_no_dsn_is_told_without_repeating_it(String dsn) {
        assertThatThrownBy(() -> Config.from(Map.of("SENTRY_DSN", dsn)))
                .hasMessageContaining("SENTRY_DSN is not a DSN")
                .hasMessageNotContaining(dsn);
    }

    private String dsn() {
        return "http://key@127.0.0.1:" + sentry.getAddress().getPort() + "/1";
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody();
            boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var bytes = (isZipped ? new GZIPInputStream(body) : body).readAllBytes();
            received.add(exchange.getRequestURI() + "\n" + new String(bytes, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
