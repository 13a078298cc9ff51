package dev.bluepencil.http.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.problem.Problems;
import dev.bluepencil.http.trace.RequestId;
import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A list of the numbers from 1 to 250, page by page.
final class PageTest {
    private static final int LENGTH = 250;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin server = Javalin.create(config -> {
                config.jsonMapper(new JavalinJackson(Json.mapper(), true));
                Problems.install(config.routes);
                config.routes.before(RequestId::assign);
                config.routes.get("/numbers/{which}", ctx -> {
                    var page = PageRequest.of(ctx, Integer::valueOf);
                    Page.of(numbers(page.after(), page.limit() + 1), page.limit(), number -> Integer.toString(number))
                            .answer(ctx, number -> "number " + number);
                });
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.stop();
        client.close();
    }

    @Test
    void a_page_is_a_plain_array_of_fifty_unless_asked_otherwise() {
        assertThat(json(get("/numbers/all"))).hasSize(50);
        assertThat(json(get("/numbers/all")).path(0).asText()).isEqualTo("number 1");
        assertThat(json(get("/numbers/all?limit=1"))).hasSize(1);
        assertThat(json(get("/numbers/all?limit=100"))).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 83, 100})
    void the_links_lead_through_all_of_it_once_and_end(int limit) {
        var seen = new ArrayList<String>();
        for (var next = Optional.of("/numbers/all?limit=" + limit); next.isPresent(); ) {
            var answer = get(next.get());
            json(answer).forEach(item -> seen.add(item.asText()));
            next = next(answer);
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LENGTH)
                        .mapToObj(number -> "number " + number)
                        .toList());
    }

    @Test
    void the_last_page_has_no_link_even_if_it_is_full() {
        var whole = get("/numbers/all?limit=50&cursor=" + new Cursor("200").text());

        assertThat(json(whole)).hasSize(50);
        assertThat(next(whole)).isEmpty();
        assertThat(next(get("/numbers/all?limit=49&cursor=" + new Cursor("200").text())))
                .isPresent();
        assertThat(json(get("/numbers/all?cursor=" + new Cursor("250").text()))).isEmpty();
    }

    @Test
    void the_link_keeps_the_other_parameters_and_the_path() {
        var first = get("/numbers/gr%C3%BCn?q=a%26b%3Dc+d&tag=x&limit=9&tag=%C3%BC&empty=");

        assertThat(next(first))
                .hasValue("/numbers/gr%C3%BCn?q=a%26b%3Dc+d&tag=x&tag=%C3%BC&limit=9&empty=&cursor="
                        + new Cursor("9").text());
        assertThat(next(get(next(first).orElseThrow())))
                .hasValueSatisfying(
                        second -> assertThat(second).containsOnlyOnce("cursor=").endsWith(new Cursor("18").text()));
    }

    @Test
    void nothing_a_caller_writes_ends_the_link() {
        var answer =
                get("/numbers/a%3E%3B?q=%3E;%20rel=%22next%22,%20%3Chttps://evil.example%3E%0D%0ASet-Cookie:%20a=b");

        assertThat(answer.headers().allValues("Link"))
                .singleElement()
                .asString()
                .matches("<[^<>\"\\s]+>; rel=\"next\"");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/numbers/a>x",
                "/numbers/a\"x",
                "/numbers/a<x",
                "/numbers/a;p=>x",
                "/numbers/a\\x",
                "/numbers/é>x"
            })
    void nothing_a_caller_writes_unencoded_ends_the_link(String path) throws IOException {
        raw(path + "?q=>\"<")
                .lines()
                .filter(line -> line.startsWith("Link:"))
                .forEach(line -> assertThat(line).matches("Link: <[^<>\"\\s]+>; rel=\"next\""));
    }

    @Test
    void the_link_stays_on_this_host() {
        get("//evil.example/..//numbers/all?limit=1")
                .headers()
                .allValues("Link")
                .forEach(link -> assertThat(link).doesNotStartWith("<//"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "101",
                "-1",
                "1.0",
                "1e1",
                "",
                "%20",
                "ten",
                "99999999999999999999",
                "0x10",
                "%D9%A3",
                "%2B5",
                "5&limit=6"
            })
    void a_wrong_limit_is_named(String limit) {
        assertThat(fields(get("/numbers/all?limit=" + limit))).containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "%F0%9F%A6%86", "AAAAAAAAAA", "MTIz", "a&cursor=a"})
    void a_wrong_cursor_is_named(String cursor) {
        assertThat(fields(get("/numbers/all?cursor=" + cursor))).containsOnly("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=%zz", "cursor=%", "q=x&cursor=A%2", "limit=%ff%fe", "limit=%", "&&&=&=&limit=x"})
    void what_cannot_be_decoded_is_named_and_not_passed_over(String query) throws IOException {
        assertThat(raw("/numbers/all?" + query))
                .startsWith("HTTP/1.1 422 ")
                .contains(query.contains("cursor") ? "\"cursor\"" : "\"limit\"");
    }

    @Test
    void a_cursor_of_another_list_is_named() {
        assertThat(fields(get("/numbers/all?cursor=" + new Cursor("not a number").text())))
                .containsExactly("cursor");
    }

    @Test
    void both_are_named_at_once() {
        assertThat(fields(get("/numbers/all?cursor=x&limit=x"))).containsExactlyInAnyOrder("limit", "cursor");
    }

    private static List<Integer> numbers(Optional<Integer> after, int most) {
        return IntStream.rangeClosed(after.orElse(0) + 1, LENGTH)
                .limit(most)
                .boxed()
                .toList();
    }

    private HttpResponse<String> get(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends what no decent client would.
    private String raw(String address) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    private static List<String> fields(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return read(answer).path("errors").findValuesAsText("field");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Link").map(link -> link.replaceAll("^<(.*)>; rel=\"next\"$", "$1"));
    }
}
