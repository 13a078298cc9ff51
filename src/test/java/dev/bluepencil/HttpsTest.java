package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.http.tls.TestCertificate;
import dev.bluepencil.http.tls.UnusableIdentityException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole service behind a certificate of its own.
final class HttpsTest {
    private final TestCertificate certificate = TestCertificate.of("EC");
    private final Map<String, String> settings;
    private final Client.Tokens ada;
    private final TestApp app;

    HttpsTest(@TempDir Path folder) throws Exception {
        // Tokens name the address that people know the service by, on both.
        var url = Map.of("APP_URL", "https://write.example");
        try (var plain = TestApp.in(folder, url, List.of())) {
            ada = plain.signedIn("ada@example.com");
        }
        var files = certificate.writeTo(folder);
        settings = Map.of(
                "APP_URL", "https://write.example",
                "TLS_CERT_FILE", files.certificate().toString(),
                "TLS_KEY_FILE", files.key().toString());
        app = TestApp.in(folder, settings, List.of(ScriptedEngine.named("echo")));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void speaks_http_2_with_whoever_can() throws Exception {
        assertThat(health(HttpClient.Version.HTTP_2).version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(health(HttpClient.Version.HTTP_1_1).version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void answers_as_it_does_without() {
        for (var version : HttpClient.Version.values()) {
            var client = client(version);
            client.get("/auth/me", ada).expect(200);
            client.get("/auth/me").expectProblem(401, "unauthenticated");
            client.get("/nothing/here").expectProblem(404, "not_found");
            client.post("/actions/improve", Map.of("text", "a text"), ada).expect(200);
            client.post("/actions/improve", Map.of("text", ""), ada).expectProblem(422, "invalid_fields");
            client.post(
                            "/actions/improve",
                            new byte[1_000_000],
                            "application/json",
                            "Authorization",
                            "Bearer " + ada.access())
                    .expectProblem(413, "body_too_large");
        }
    }

    @Test
    void streams_events_by_http_2() throws Exception {
        var request = client(HttpClient.Version.HTTP_2)
                .request("/actions/improve")
                .header("Content-Type", "application/json")
                .header("Accept", EventReader.TYPE)
                .header("Authorization", "Bearer " + ada.access())
                .POST(BodyPublishers.ofString("{\"text\": \"a text\"}"));
        try (var http = certificate.client(HttpClient.Version.HTTP_2)) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).contains("event: done");
        }
    }

    @Test
    void headers_too_large_are_refused_and_leave_others_alone() {
        client(HttpClient.Version.HTTP_1_1)
                .get("/health/live", "X-Much", "m".repeat(20_000))
                .expectProblem(431, "headers_too_large");

        // By HTTP/2 they are refused as a connection that makes no sense (RFC 9113 §10.5.1), not as a request.
        var excessive = client(HttpClient.Version.HTTP_2);
        assertThatThrownBy(() -> excessive.get("/health/live", "X-Much", "m".repeat(20_000)))
                .isInstanceOf(UncheckedIOException.class);
        client(HttpClient.Version.HTTP_2).get("/health/live").expect(200);
    }

    @Test
    void browsers_are_told_to_come_back_by_https_only() throws Exception {
        assertThat(health(HttpClient.Version.HTTP_2).headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void who_takes_a_request_back_has_not_made_us_fail() throws Exception {
        var client = client(HttpClient.Version.HTTP_2);
        try (var http = certificate.client(HttpClient.Version.HTTP_2)) {
            http.send(client.request("/health/live").build(), BodyHandlers.ofString());
            for (int i = 0; i < 500; i++) {
                http.sendAsync(client.request("/health/ready").build(), BodyHandlers.ofString())
                        .cancel(true);
            }
            http.send(client.request("/health/live").build(), BodyHandlers.ofString());
        }
        assertThat(Scrape.of(client).text()).doesNotContain("status=\"500\"");
    }

    @Test
    void nobody_is_answered_without_tls() {
        assertThatThrownBy(() -> app.client.get("/health/live")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void does_not_start_with_a_key_that_is_not_the_certificates(@TempDir Path folder) throws IOException {
        var other = TestCertificate.of("EC").writeTo(folder).key().toString();
        var mixed = new HashMap<>(settings);
        mixed.put("TLS_KEY_FILE", other);
        assertThatThrownBy(() -> TestApp.in(folder, mixed, List.of())).isInstanceOf(UnusableIdentityException.class);
    }

    private Client client(HttpClient.Version version) {
        return new Client(certificate.client(version), "https://localhost:" + app.port());
    }

    private HttpResponse<String> health(HttpClient.Version version) throws IOException, InterruptedException {
        try (var http = certificate.client(version)) {
            return http.send(client(version).request("/health/live").build(), BodyHandlers.ofString());
        }
    }
}
