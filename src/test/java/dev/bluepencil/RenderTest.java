package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.TemplateApp.Person;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filling templates in, over HTTP.
final class RenderTest {
    private final TestApp app;
    private final Person ada;

    RenderTest(@TempDir Path folder) throws InterruptedException {
        app = TestApp.in(folder);
        ada = new TemplateApp(app).as("ada@example.com");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void values_take_their_places_and_what_is_missing_is_told() {
        var answer =
                rendered("Dear [Name],\r\n{{when}} or [Date]? [Name] [x] [a](b)", Map.of("Name", "Ada", "Date", ""));

        assertThat(answer.toString())
                .isEqualTo("{\"result\":\"Dear Ada,\\r\\n{{when}} or ? Ada [x] [a](b)\",\"missing\":[\"when\"]}");
    }

    @Test
    void values_are_put_in_as_they_are_and_others_are_passed_over() {
        var answer = rendered("[A] [B]", Map.of("A", "[B] [C] {{D}} $1 \\", "C", "never", "", "never", "[B]", "never"));

        assertThat(answer.path("result").asText()).isEqualTo("[B] [C] {{D}} $1 \\ [B]");
        assertThat(answer.path("missing").toString()).isEqualTo("[\"B\"]");
    }

    @Test
    void a_value_that_is_null_is_as_good_as_none() {
        var answer = rendered("[A]", Collections.singletonMap("A", null));

        assertThat(answer.path("result").asText()).isEqualTo("[A]");
        assertThat(answer.path("missing").toString()).isEqualTo("[\"A\"]");
    }

    @Test
    void a_default_is_filled_in_like_ones_own() {
        new TemplateApp(app).setDefaults("thanks");
        var id = ada.get("/templates").json().at("/0/id").asText();

        var answer = ada.post("/templates/" + id + "/render", Map.of("values", Map.of("Reader", "Bob")))
                .expect(200);
        assertThat(answer.json().path("result").asText()).isEqualTo("Dear Bob, thanks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|values",
                "{\"values\": null}|values",
                "{\"values\": 5}|values",
                "{\"values\": \"\"}|values",
                "{\"values\": []}|values",
                "{\"values\": {\"Name\": 5}}|values.Name",
                "{\"values\": {\"Name\": true}}|values.Name",
                "{\"values\": {\"Name\": {}}}|values.Name",
                "{\"values\": {\"Name\": [\"a\"]}}|values.Name",
                "{\"values\": {\"Name\": \"\\u0000\"}}|values.Name",
                "{\"values\": {\"Name\": \"\\ud800\"}}|values.Name",
                "{\"values\": {}, \"action\": \"shorten\"}|action",
                "{\"values\": {}, \"action\": 5}|action",
                "{\"values\": {}, \"action\": \"translate\"}|target_language",
                "{\"values\": {}, \"action\": \"improve\", \"tone\": \"x\"}|tone",
                "{\"values\": {}, \"action\": \"fix-grammar\", \"language\": \"??\"}|language"
            })
    void a_field_that_is_wrong_is_named(String body, String field) {
        var path = ada.add("T", "t", "Dear [Name]");

        app.client.call("POST", path + "/render", body, ada.tokens()).expectInvalid(field);
    }

    @Test
    void without_an_action_its_options_mean_nothing() {
        var path = ada.add("T", "t", "Dear [Name]");

        app.client
                .call("POST", path + "/render", "{\"values\": {}, \"tone\": \"x\"}", ada.tokens())
                .expect(200);
    }

    @Test
    void a_name_may_be_anything_but_no_text_and_twice_the_same() {
        render("{\"\\u0000\": \"a\", \"\": \"b\"}").expect(200);
        render("{\"\\u0000\": 5}").expectInvalid("values.\0");
        render("{\"\\ud800\": \"a\"}").expectInvalid("values");
        render("{\"b\": \"c\", \"\\udc00\": \"a\"}").expectInvalid("values");
        render("{\"a\": \"1\", \"a\": \"2\"}").expectProblem(400, "malformed_body");
    }

    @Test
    void a_name_is_the_same_in_every_form_of_unicode() {
        var composed = "Caf\u00e9";
        var decomposed = "Cafe\u0301";
        var content = "[" + decomposed + "] [" + composed + "]";

        for (var given : List.of(composed, decomposed)) {
            assertThat(rendered(content, Map.of(given, decomposed))
                            .path("result")
                            .asText())
                    .isEqualTo(decomposed + " " + decomposed);
        }
        assertThat(rendered(content, Map.of()).path("result").asText()).isEqualTo(content);
        assertThat(rendered(content, Map.of()).path("missing")).hasSize(1);
        var path = ada.add("T", "t", content);
        assertThat(ada.get(path).json().path("placeholders")).hasSize(1);
        assertThat(ada.get(path).json().path("content").asText()).isEqualTo(content);
        ada.post(path + "/render", Map.of("values", Map.of(composed, "1", decomposed, "2")))
                .expectInvalid("values");
    }

    @Test
    void a_long_name_is_not_repeated_whole() {
        var name = "😀".repeat(5_000);
        var cut = "values." + "😀".repeat(46) + "…";

        render("{\"" + name + "\": 5}").expectInvalid(cut);
        var answer =
                render("{\"" + name + "\": \"" + "x".repeat(20_001) + "\"}").expectInvalid(cut);
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    private Client.Answer render(String values) {
        var path = ada.add("T", "t", "Dear [Name]");
        return app.client.call("POST", path + "/render", "{\"values\": " + values + "}", ada.tokens());
    }

    @Test
    void there_is_a_limit_to_everything() {
        var path = ada.add("T", "t", "[A] ".repeat(5_000));

        var many = IntStream.range(0, 1_001).boxed().collect(Collectors.toMap(i -> "v" + i, _ -> ""));
        ada.post(path + "/render", Map.of("values", many)).expectInvalid("values");
        many.remove("v0");
        ada.post(path + "/render", Map.of("values", many)).expect(200);
        ada.post(path + "/render", Map.of("values", Map.of("A", "x".repeat(20_001))))
                .expectInvalid("values.A");
        ada.post(path + "/render", Map.of("values", Map.of("A", "x".repeat(20))))
                .expectInvalid("values");
        var longest = ada.post(path + "/render", Map.of("values", Map.of("A", "x".repeat(19))));
        assertThat(longest.expect(200).json().path("result").asText()).hasSize(100_000);
    }

    private JsonNode rendered(String content, Map<String, String> values) {
        var path = ada.add("T", "t", content);
        return ada.post(path + "/render", Map.of("values", values)).expect(200).json();
    }
}
