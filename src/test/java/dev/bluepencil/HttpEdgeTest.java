package dev.bluepencil;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpEdgeTest {
    private static final List<String> POSTS = List.of(
            "/auth/register",
            "/auth/verify-email",
            "/auth/resend-verification",
            "/auth/login",
            "/auth/refresh",
            "/auth/forgot-password",
            "/auth/verify-otp",
            "/auth/reset-password");

    private final TestApp app;
    private final Client client;
    private final Path folder;

    HttpEdgeTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void head_is_answered_as_get_is_and_to_the_same_callers() {
        for (var path : List.of("/", "/health/live", "/openapi.json", "/auth/me", "/admin/accounts", "/nowhere")) {
            var head = client.send(client.request(path).method("HEAD", BodyPublishers.noBody()));

            assertThat(head.status()).as(path).isEqualTo(client.get(path).status());
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void what_is_not_there_is_a_404_for_everyone() {
        client.get("/nothing").expectProblem(404, "not_found");
        client.get("/nothing", "Accept", "text/html").expectProblem(404, "not_found");
        client.get("/nothing", "Authorization", "Bearer x").expectProblem(404, "not_found");
    }

    @Test
    void a_method_that_is_not_offered_is_a_405_that_says_which_are() {
        var answer = client.send(client.request("/auth/login").DELETE()).expectProblem(405, "method_not_allowed");

        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_trailing_slash_never_matters() {
        client.get("/health/live/").expect(200);
        client.get("/auth/me/").expectProblem(401, "unauthenticated");
        client.post("/auth/register/", Map.of()).expectInvalid("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/xml",
                "text/json",
                "*/*",
                "nonsense"
            })
    void another_type_of_body_is_a_415(String type) {
        for (var path : POSTS) {
            assertThat(client.post(path, "{}".getBytes(UTF_8), type)
                            .expect(415)
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("unsupported_media_type");
        }
    }

    @Test
    void a_body_of_no_type_another_charset_or_compressed_is_a_415() throws IOException {
        client.send(client.request("/auth/register").POST(BodyPublishers.ofString("{}")))
                .expectProblem(415, "unsupported_media_type");
        client.post("/auth/register", "{}".getBytes(UTF_8), "application/json; charset=utf-16")
                .expectProblem(415, "unsupported_media_type");
        client.post("/auth/register", gzip("{}"), "application/json", "Content-Encoding", "gzip")
                .expectProblem(415, "unsupported_media_type");
        client.post("/auth/register", "{}".getBytes(UTF_8), "Application/JSON; Charset=\"UTF-8\"")
                .expectInvalid("email");
    }

    @Test
    void no_body_at_all_is_a_400() {
        for (var path : List.of("/auth/register", "/auth/verify-email", "/auth/resend-verification", "/auth/login")) {
            assertThat(client.post(path, new byte[0], "application/json")
                            .expect(400)
                            .json()
                            .path("code")
                            .asText())
                    .as(path)
                    .isEqualTo("malformed_body");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{",
                "{\"email\": }",
                "{\"email\": \"a\"} more",
                "{'email': 'a'}",
                "email=a",
                "{\"a\":1,\"a\":2}",
                "{\"email\": \"\\x\"}",
                "\u0000",
                "{\"email\": \"tab\tinside\"}",
                "{\"email\": NaN}",
                "<xml/>"
            })
    void what_is_not_json_is_a_400(String body) {
        for (var path : POSTS) {
            assertThat(client.post(path, body.getBytes(UTF_8), "application/json")
                            .expect(400)
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("malformed_body");
        }
    }

    @Test
    void what_is_not_utf8_is_a_400() {
        for (var bytes :
                List.of("{\"email\": \"\u00e9\"}".getBytes(ISO_8859_1), new byte[] {(byte) 0xff, (byte) 0xfe, '{'})) {
            client.post("/auth/register", bytes, "application/json").expectProblem(400, "malformed_body");
        }
        for (var charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32LE"))) {
            client.post("/auth/register", "{}".getBytes(charset), "application/json")
                    .expectProblem(400, "malformed_body");
        }
        var overlong = "{\"more\": \"\u00c1\u00a1\"}".getBytes(ISO_8859_1);
        client.post("/auth/register", overlong, "application/json").expectProblem(400, "malformed_body");
        client.post("/auth/register", "\uFEFF{}".getBytes(UTF_8), "application/json")
                .expectInvalid("email");
        client.post("/auth/token", new byte[] {'a', '=', (byte) 0xff}, "application/x-www-form-urlencoded")
                .expectOAuthError(400, "invalid_request");
        client.post("/auth/token", "a=%ff&b=%zz".getBytes(UTF_8), "application/x-www-form-urlencoded")
                .expectOAuthError(400, "invalid_request");
    }

    @Test
    void a_form_field_that_cannot_be_kept_is_named() {
        var form = Map.of("grant_type", "password", "username", "ada@example.com", "password", "seven\0ducks");

        var answer = client.postForm("/auth/token", form).expectOAuthError(400, "invalid_request");

        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("password");
    }

    @Test
    void json_without_end_is_refused_before_it_hurts() {
        var deep = "{\"more\":" + "[".repeat(20_000);
        client.post("/auth/register", deep.getBytes(UTF_8), "application/json").expectProblem(400, "malformed_body");
        var number = "{\"more\":" + "9".repeat(20_000) + "}";
        client.post("/auth/register", number.getBytes(UTF_8), "application/json")
                .expect(400);
    }

    @Test
    void a_body_over_the_limit_is_a_413_announced_or_not() {
        var million = ("{\"email\":\"" + "a".repeat(1_000_000) + "\"}").getBytes(UTF_8);
        for (var path : POSTS) {
            assertThat(client.post(path, million, "application/json")
                            .expect(413)
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("body_too_large");
        }
        client.send(client.request("/auth/register")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(million))))
                .expectProblem(413, "body_too_large");
    }

    @Test
    void a_broken_address_is_a_problem_too() throws IOException {
        assertThat(raw("GET /%zz HTTP/1.1"))
                .contains(" 400 ", "application/problem+json", "bad_request", "X-Request-Id");
        assertThat(raw("GET /a/..%2f..%2fetc/passwd HTTP/1.1")).contains(" 400 ", "application/problem+json");
        assertThat(raw("GET /auth/verify-email?token=%ff%zz HTTP/1.1")).contains(" 4", "application/problem+json");
        assertThat(raw("NONSENSE")).contains(" 400 ");
    }

    @Test
    void a_body_that_breaks_off_or_is_badly_cut_up_is_a_400() throws IOException {
        assertThat(registering("Content-Length: 100", "{")).contains(" 400 ", "malformed_body");
        assertThat(registering("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n"))
                .contains(" 400 ", "malformed_body");
    }

    @Test
    void a_caller_who_sends_far_too_much_still_hears_why() throws IOException {
        int much = 20 * 1024 * 1024;

        assertThat(registering("Content-Length: " + much, "x".repeat(much))).contains(" 413 ", "body_too_large");
    }

    @Test
    void a_character_set_that_is_not_there_is_a_415() {
        for (var charset : List.of("SECRETCS", "no%pe", "utf-16", "\"")) {
            client.post("/auth/register", "{}".getBytes(StandardCharsets.UTF_8), "application/json; charset=" + charset)
                    .expectProblem(415, "unsupported_media_type");
        }
    }

    @Test
    void a_method_that_nobody_serves_is_a_405_at_every_address() throws IOException {
        for (var line :
                List.of("BREW / HTTP/1.1", "TRACE /auth/me HTTP/1.1", "X" + "Y".repeat(300) + " /nothing HTTP/1.1")) {
            assertThat(raw(line)).contains(" 405 ", "Allow: GET, HEAD, POST", "method_not_allowed");
        }
    }

    @Test
    void chunks_however_small_count_as_one_body() throws IOException {
        assertThat(registering("Transfer-Encoding: chunked", chunks("{\"email\": \"ada@example.com\"}", 1)))
                .contains(" 422 ", "invalid_fields", "password");
        assertThat(registering("Transfer-Encoding: chunked", chunks("{" + " ".repeat(1_000_000) + "}", 1_000)))
                .contains(" 413 ", "body_too_large");
    }

    @Test
    void chunks_that_break_off_are_a_400() throws IOException {
        var whole = chunks("{\"email\": \"ada@example.com\"}", 5);
        for (int end : List.of(0, 1, 4, 8, whole.length() / 2, whole.length() - 5)) {
            assertThat(registering("Transfer-Encoding: chunked", whole.substring(0, end)))
                    .as("after " + end)
                    .contains(" 400 ", "malformed_body");
        }
    }

    @Test
    void many_headers_are_a_431_and_a_long_address_is_a_414() throws IOException {
        var headers = IntStream.range(0, 3_000).mapToObj(i -> "X-" + i + ": 1").collect(Collectors.joining("\r\n"));

        assertThat(raw("GET / HTTP/1.1\r\n" + headers))
                .contains(" 431 ", "application/problem+json", "headers_too_large");
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1"))
                .contains(" 414 ", "application/problem+json", "uri_too_long");
    }

    @Test
    void headers_that_are_too_large_are_a_431() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nX-Much: " + "x".repeat(20_000)))
                .contains(" 431 ", "application/problem+json", "headers_too_large");
    }

    @Test
    void every_answer_has_a_request_id_and_a_harmless_one_is_kept() {
        assertThat(client.get("/health/live").header("X-Request-Id")).hasSize(36);
        assertThat(client.get("/health/live", "X-Request-Id", "trace-1234.a_b").header("X-Request-Id"))
                .isEqualTo("trace-1234.a_b");
        assertThat(client.get("/health/live", "X-Request-Id", "${jndi:ldap://x}")
                        .header("X-Request-Id"))
                .hasSize(36);
        assertThat(client.get("/nothing").header("X-Request-Id")).hasSize(36);
    }

    @Test
    void browsers_are_told_to_show_keep_and_guess_nothing() {
        var answer = client.get("/auth/me");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void browsers_may_call_from_the_named_origins_only() throws Exception {
        var settings = Map.of("CORS_ORIGINS", "https://app.example, http://localhost:3000");
        try (var open = TestApp.in(folder.resolve("cors"), settings, List.of())) {
            var preflight = open.client.send(open.client
                    .request("/auth/me")
                    .header("Origin", "https://app.example")
                    .header("Access-Control-Request-Method", "GET")
                    .header("Access-Control-Request-Headers", "authorization")
                    .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(preflight.status()).isBetween(200, 204);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
            assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("authorization");

            var called = open.client
                    .get("/auth/me", "Origin", "http://localhost:3000")
                    .expect(401);
            assertThat(called.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
            assertThat(called.header("Access-Control-Expose-Headers")).contains("X-Request-Id");

            for (var other : List.of(
                    "https://evil.example", "https://app.example.evil.example", "https://appxexample", "null")) {
                assertThat(open.client.get("/auth/me", "Origin", other).header("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
        assertThat(client.get("/auth/me", "Origin", "https://app.example").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void the_front_door_says_where_things_are() {
        var home = client.get("/").expect(200).json();

        for (var place : List.of("docs", "redoc", "openapi", "health")) {
            client.get(home.path(place).asText()).expect(200);
        }
    }

    @Test
    void health_names_the_store_the_mail_and_the_engine() {
        client.get("/health/live").expect(200);
        var checks = client.get("/health/ready").expect(200).json().path("checks");

        assertThat(checks.path("store").path("detail").asText()).startsWith("SQLite in ");
        assertThat(checks.path("mail").path("ready").asBoolean()).isTrue();
        assertThat(checks.path("engine").path("detail").asText()).isNotEmpty();
    }

    private String raw(String request) throws IOException {
        return exchange(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String registering(String framing, String body) throws IOException {
        var head = List.of(
                "POST /auth/register HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/json",
                framing);
        return exchange(String.join("\r\n", head) + "\r\n\r\n" + body);
    }

    private static String chunks(String body, int size) {
        return IntStream.iterate(0, i -> i < body.length(), i -> i + size)
                        .mapToObj(i -> body.substring(i, Math.min(body.length(), i + size)))
                        .map(chunk -> Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
                        .collect(Collectors.joining())
                + "0\r\n\r\n";
    }

    private String exchange(String bytes) throws IOException {
        var address = URI.create(client.get("/health/live").response().uri().toString());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
