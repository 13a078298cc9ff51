package dev.bluepencil;

import static dev.bluepencil.TemplateApp.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TemplateApp.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people can do to templates that are not theirs.
final class TemplateAccessTest {
    private static final Map<String, String> NEXT = written("Mine now", "loot", "text");
    private static final String NOWHERE = "/templates/019de360-4e00-7000-9b1d-3c5a7e9f1b2d";

    private final TestApp app;
    private final TemplateApp templates;
    private final Person ada;
    private final Person eve;

    TemplateAccessTest(@TempDir Path folder) throws InterruptedException {
        app = TestApp.in(folder);
        templates = new TemplateApp(app);
        ada = templates.as("ada@example.com");
        eve = templates.as("eve@example.com");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void somebody_elses_is_answered_to_the_letter_as_one_that_is_not_there() {
        var path = ada.add("Secret", "private", "Dear [Name]");
        var tag = ada.get(path).header("ETag");
        var before = ada.get(path).body();

        for (var conditions : conditions(tag)) {
            for (var attack : attacks().entrySet()) {
                var theirs = attack.getValue().apply(path, conditions);
                var nowhere = attack.getValue().apply(NOWHERE, conditions);
                theirs.expectProblem(404, "not_found");
                assertThat(told(theirs)).as(attack.getKey()).isEqualTo(told(nowhere));
            }
        }
        assertThat(ada.get(path).body()).isEqualTo(before);
        assertThat(eve.get("/templates").body()).isEqualTo("[]");
        assertThat(eve.get("/templates?q=secret").body()).isEqualTo("[]");
        assertThat(eve.get("/templates?category=private").body()).isEqualTo("[]");
        assertThat(eve.get("/templates/categories").body()).isEqualTo("[]");
    }

    @Test
    void what_cannot_be_read_is_refused_the_same_whosever_it_would_be() {
        var path = ada.add("Secret", "private", "Dear [Name]");

        for (var it : List.of(path, NOWHERE)) {
            eve.put(it, Map.of()).expectInvalid("title");
            eve.put(it, NEXT, "If-Match", "x").expectInvalid("If-Match");
            eve.delete(it, "If-Match", "x").expectInvalid("If-Match");
            eve.post(it + "/render", Map.of("values", 5)).expectInvalid("values");
            eve.post(it + "/render", Map.of("values", Map.of(), "action", "x")).expectInvalid("action");
        }
    }

    @Test
    void the_cursor_of_somebody_elses_list_shows_ones_own() {
        ada.add("A1", "private", "text");
        ada.add("A2", "private", "text");
        eve.add("E1", "private", "text");
        var link = ada.get("/templates?limit=1").header("Link");
        var next = link.substring(1, link.indexOf('>'));

        var seen = eve.get(next).expect(200).json();
        assertThat(seen.findValuesAsText("title")).isSubsetOf("E1");
    }

    @Test
    void a_default_is_for_everybody_to_read_and_for_nobody_to_change() {
        templates.setDefaults("thanks");
        var id = ada.get("/templates").json().at("/0/id").asText();
        var path = "/templates/" + id;
        var tag = ada.get(path).expect(200).header("ETag");
        assertThat(ada.get(path).json().path("isDefault").asBoolean()).isTrue();
        assertThat(ada.get(path).json().path("placeholders").toString()).isEqualTo("[\"Reader\"]");
        eve.get(path, "If-None-Match", tag).expect(304);

        for (var conditions : conditions(tag)) {
            ada.put(path, NEXT, conditions).expectProblem(403, "default_template");
            ada.delete(path, conditions).expectProblem(403, "default_template");
        }
        assertThat(eve.get(path).header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_copy_is_ones_own() {
        templates.setDefaults("thanks");
        var original = ada.get("/templates").json().get(0);
        var copy = ada.post("/templates/" + original.path("id").asText() + "/copy", Map.of())
                .expect(201);
        var path = copy.header("Location");

        assertThat(copy.json().path("isDefault").asBoolean()).isFalse();
        assertThat(copy.json().path("id")).isNotEqualTo(original.path("id"));
        for (var same : List.of("title", "category", "content", "placeholders")) {
            assertThat(copy.json().path(same)).isEqualTo(original.path(same));
        }
        ada.put(path, NEXT, "If-Match", copy.header("ETag")).expect(200);
        eve.get(path).expectProblem(404, "not_found");
        var second = ada.post(path + "/copy", Map.of()).expect(201);
        assertThat(second.json().path("title").asText()).isEqualTo("Mine now");
        ada.delete(path).expect(204);
        ada.get(second.header("Location")).expect(200);
        ada.post(path + "/copy", Map.of()).expectProblem(404, "not_found");
    }

    private Map<String, BiFunction<String, String[], Client.Answer>> attacks() {
        return Map.of(
                "get", (path, conditions) -> eve.get(path, conditions),
                "put", (path, conditions) -> eve.put(path, NEXT, conditions),
                "delete", (path, conditions) -> eve.delete(path, conditions),
                "render", (path, conditions) -> eve.post(path + "/render", Map.of("values", Map.of()), conditions),
                "act",
                        (path, conditions) ->
                                eve.post(path + "/render", Map.of("values", Map.of(), "action", "improve"), conditions),
                "copy", (path, conditions) -> eve.post(path + "/copy", Map.of(), conditions));
    }

    private static List<String[]> conditions(String tag) {
        return List.of(
                new String[] {},
                new String[] {"If-Match", tag},
                new String[] {"If-Match", "*"},
                new String[] {"If-Match", "\"other\""},
                new String[] {"If-None-Match", tag},
                new String[] {"If-None-Match", "*"});
    }

    /// All of an answer but what names the request.
    private static List<String> told(Client.Answer answer) {
        var told = new ArrayList<String>();
        told.add(answer.body().replace(answer.header("X-Request-Id"), ""));
        answer.response().headers().map().forEach((name, values) -> {
            if (!List.of("x-request-id", "date").contains(name)) {
                told.add(name + ": " + values);
            }
        });
        return told;
    }
}
