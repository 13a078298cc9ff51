package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A writing app, as far as the service can tell.
final class Client {
    static final String PASSWORD = "seven wooden ducks";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String base;

    Client(int port) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), "http://127.0.0.1:" + port);
    }

    Client(HttpClient http, String base) {
        this.http = http;
        this.base = base;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    Answer get(String path, String... headers) {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer get(String path, Tokens tokens) {
        return get(path, "Authorization", "Bearer " + tokens.access());
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return post(path, bytes(body), "application/json", headers);
    }

    Answer post(String path, Map<String, ?> body, Tokens tokens) {
        return post(path, body, "Authorization", "Bearer " + tokens.access());
    }

    Answer post(String path, byte[] body, String contentType, String... headers) {
        var request = request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// With a JSON body, by any method.
    Answer call(String method, String path, String json, Tokens tokens) {
        return send(request(path)
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.access()));
    }

    Answer postForm(String path, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded", headers);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// A body for a request of any method.
    static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofByteArray(bytes(body));
    }

    private static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Tokens(String access, String refresh) {}

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + response.body(), e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer expect(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }

        /// A problem with this status and code, which leaks nothing of how the service is made.
        Answer expectProblem(int status, String code) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().path("code").asText()).as(body()).isEqualTo(code);
            assertThat(json().path("status").asInt()).isEqualTo(status);
            assertThat(json().path("request_id").asText())
                    .isEqualTo(header("X-Request-Id"))
                    .isNotEmpty();
            assertThat(json().path("title").asText()).isNotEmpty();
            assertThat(body()).doesNotContain("Exception", "dev.bluepencil.", "javalin", "jetty");
            return this;
        }

        /// A 422 that names the field.
        Answer expectInvalid(String field) {
            expectProblem(422, "invalid_fields");
            assertThat(json().path("errors").findValuesAsText("field"))
                    .as(body())
                    .contains(field);
            return this;
        }

        /// A failure by the names of OAuth 2.0.
        Answer expectOAuthError(int status, String error) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/json");
            assertThat(json().path("error").asText()).as(body()).isEqualTo(error);
            assertThat(json().path("error_description").asText()).isNotEmpty();
            assertThat(header("Cache-Control")).isEqualTo("no-store");
            assertThat(header("Pragma")).isEqualTo("no-cache");
            return this;
        }

        Tokens tokens() {
            return new Tokens(
                    json().path("access_token").asText(),
                    json().path("refresh_token").asText());
        }
    }
}
