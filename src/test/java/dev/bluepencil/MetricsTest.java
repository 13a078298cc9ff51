package dev.bluepencil;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {
    private static final String COUNT = "bluepencil_http_request_duration_seconds_count";

    private static final String EVENTS = "bluepencil_security_events_total";
    private static final String LIMITS = "bluepencil_rate_limit_decisions_total";

    private final TestApp app;
    private final Client client;

    MetricsTest(@TempDir Path folder) {
        app = TestApp.in(folder, Map.of("LOGIN_RATE_LIMIT_PER_MINUTE", "3"), List.of());
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void requests_are_counted_by_route_and_status() throws Exception {
        var ada = app.signedIn("ada@example.com");
        client.get("/auth/me", ada).expect(200);
        client.get("/auth/me").expect(401);

        var scrape = Scrape.of(client);

        assertThat(scrape.value(COUNT, "method", "GET", "route", "/auth/me", "status", "200"))
                .isEqualTo(1);
        assertThat(scrape.value(COUNT, "method", "GET", "route", "/auth/me", "status", "401"))
                .isEqualTo(1);
        assertThat(scrape.value(COUNT, "method", "POST", "route", "/auth/login", "status", "200"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_http_requests_in_flight")).isEqualTo(1);
        assertThat(scrape.value("bluepencil_info", "version", "development")).isEqualTo(1);
    }

    @Test
    void what_hostile_callers_make_up_adds_no_series() throws IOException {
        for (int i = 0; i < 200; i++) {
            client.get("/hunter2-" + i + "?token=hunter2").expect(404);
            client.get("/templates/hunter2-" + i).expect(401);
        }
        for (var method : List.of("FOO", "HUNTER", "BREW")) {
            client.send(client.request("/auth/me").method(method, BodyPublishers.noBody()));
        }
        raw("hunter /hunter2 HTTP/1.1");
        raw("GET / HTTP/1.1\r\nX-Much: " + "hunter2".repeat(4_000));
        raw("GET /%zz/hunter2 HTTP/1.1");
        raw("GET /" + "hunter2".repeat(4_000) + " HTTP/1.1");
        raw("NONSENSE");
        client.post("/auth/login", Map.of("email", "hunter2@example.com", "password", "hunter2"))
                .expect(401);

        var scrape = Scrape.of(client);

        assertThat(scrape.text()).doesNotContainIgnoringCase("hunter", "FOO", "BREW", "zz", "@");
        assertThat(scrape.value(COUNT, "route", "(no route)", "status", "404")).isGreaterThanOrEqualTo(200);
        assertThat(scrape.labels(COUNT, "method")).containsExactlyInAnyOrder("GET", "POST", "other");
        assertThat(scrape.value(COUNT, "status", "431")).isEqualTo(1);
        assertThat(scrape.value(COUNT, "status", "400")).isEqualTo(2);
        assertThat(scrape.value(COUNT, "status", "500")).isEqualTo(0);
        assertThat(scrape.samples()).hasSizeLessThan(400);
    }

    @Test
    void what_happens_to_accounts_is_counted_by_kind() throws Exception {
        app.signedIn("ada@example.com");
        var wrong = Map.of("email", "ada@example.com", "password", "not her password");
        client.post("/auth/login", wrong).expect(401);
        client.post("/auth/login", wrong).expect(401);
        client.post("/auth/login", wrong).expect(429);

        var scrape = Scrape.of(client);

        assertThat(scrape.value(EVENTS, "kind", "account_registered")).isEqualTo(1);
        assertThat(scrape.value(EVENTS, "kind", "signed_in")).isEqualTo(1);
        assertThat(scrape.value(EVENTS, "kind", "sign_in_failed")).isEqualTo(2);
        assertThat(scrape.value(LIMITS, "limit", "login", "decision", "refused"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_rate_limit_sharing", "state", "none"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_codes_issued_total", "purpose", "verify_email"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_codes_redeemed_total", "purpose", "verify_email"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_hashing_duration_seconds_count")).isGreaterThanOrEqualTo(5);
        assertThat(scrape.value("bluepencil_storage_duration_seconds_count", "work", "write"))
                .isPositive();
        assertThat(scrape.value("bluepencil_storage_connections_limit", "pool", "sqlite-writer"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_storage_failures_total")).isZero();
        assertThat(scrape.value("bluepencil_mail_waiting")).isZero();
    }

    @Test
    void a_scraper_may_ask_for_open_metrics() {
        var plain = client.get("/metrics").expect(200);
        var open = client.get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0,text/plain;q=0.5")
                .expect(200);

        assertThat(plain.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        assertThat(open.header("Content-Type")).startsWith("application/openmetrics-text");
        assertThat(open.body()).endsWith("# EOF\n");
    }

    @Test
    void metrics_with_a_port_of_their_own_are_nowhere_else(@TempDir Path other) {
        try (var apart = TestApp.in(other, Map.of("METRICS_PORT", "0"), List.of())) {
            var metrics = new Client(apart.metricsPort());

            assertThat(Scrape.of(metrics).value("bluepencil_info")).isEqualTo(1);
            metrics.get("/auth/me").expect(404);
            metrics.get("/").expect(404);
            apart.client.get("/metrics").expectProblem(404, "not_found");
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
            var bytes = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
