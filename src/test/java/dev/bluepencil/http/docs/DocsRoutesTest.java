package dev.bluepencil.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.AddressBlocks;
import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocsRoutesTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|data-document)=\"([^\"]+)\"");

    private final HttpConfig config = new HttpConfig(
            "Bluepencil",
            URI.create("http://localhost:8000"),
            "127.0.0.1",
            0,
            List.of(),
            AddressBlocks.NONE,
            1000,
            Duration.ofMinutes(1),
            Optional.empty());
    private final HttpServer server = HttpServer.create(config, ctx -> {}, List.of(new DocsRoutes(config)));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void who_has_the_document_does_not_get_it_again() throws Exception {
        var first = get("/openapi.json");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = get("/openapi.json", "If-None-Match", "\"other\", " + tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/redoc"})
    void everything_a_page_names_is_here(String path) throws Exception {
        var page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        for (var address : addresses(page.body())) {
            assertThat(address).startsWith("/");
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void files_of_a_page_may_be_kept_for_good(String path) throws Exception {
        var files = addresses(get(path).body()).stream()
                .filter(address -> address.startsWith("/docs/assets/"))
                .toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        for (var file : files) {
            assertThat(header(get(file), "Cache-Control")).as(file).contains("immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void a_page_runs_no_script_but_files_of_ours(String path) throws Exception {
        assertThat(header(get(path), "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe", "http");
    }

    @Test
    void redoc_does_not_call_its_maker() throws Exception {
        var library = addresses(get("/redoc").body()).stream()
                .filter(address -> address.endsWith("/redoc.standalone.js"))
                .findFirst()
                .orElseThrow();

        assertThat(get(library).body()).contains("Redoc").doesNotContain("cdn.redoc");
    }

    @Test
    void a_file_of_another_version_is_not_there() throws Exception {
        assertThat(get("/docs/assets/0.0.0/swagger-ui.css").statusCode()).isEqualTo(404);
    }

    private static List<String> addresses(String page) {
        return ADDRESS.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
