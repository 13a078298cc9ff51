package dev.bluepencil;

import static dev.bluepencil.TemplateApp.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.TemplateApp.Person;
import dev.bluepencil.http.input.Cursor;
import dev.bluepencil.storage.Race;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeping templates, over HTTP.
final class TemplateTest {
    private static final Map<String, String> NEXT = written("Sorry", "apology", "Dear [Friend]");
    private static final Pattern NEXT_PAGE = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final TestApp app;
    private final TemplateApp templates;
    private final Person ada;

    TemplateTest(@TempDir Path folder) throws InterruptedException {
        app = TestApp.in(folder);
        templates = new TemplateApp(app);
        ada = templates.as("ada@example.com");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_template_is_kept_as_it_was_written() {
        var content = "  Dear [First Name],\r\n\n{{first_name}} [Date] [First Name]\t😀";
        var added =
                ada.post("/templates", written(" Größe ", "thank-you", content)).expect(201);
        var path = added.header("Location");

        var json = added.json();
        assertThat(path).isEqualTo("/templates/" + json.path("id").asText());
        assertThat(json.path("title").asText()).isEqualTo("Größe");
        assertThat(json.path("category").asText()).isEqualTo("thank-you");
        assertThat(json.path("content").asText()).isEqualTo(content);
        assertThat(json.path("isDefault").isBoolean()).isTrue();
        assertThat(json.path("isDefault").asBoolean()).isFalse();
        assertThat(json.path("placeholders").toString()).isEqualTo("[\"First Name\",\"first_name\",\"Date\"]");
        assertThat(json.path("created_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(json.path("updated_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(json).hasSize(8);

        var found = ada.get(path).expect(200);
        assertThat(found.json()).isEqualTo(json);
        assertThat(found.header("ETag")).isEqualTo(added.header("ETag")).matches("\"[!#-~]+\"");
        assertThat(ada.get(path + "/").expect(200).json()).isEqualTo(json);
    }

    @Test
    void a_template_is_replaced_and_its_tag_changes_each_time() {
        var added = ada.post("/templates", written("Thanks", "thanks", "Dear [Name]"))
                .expect(201);
        var path = added.header("Location");
        app.clock.pass(Duration.ofMinutes(1));

        var once = ada.put(path, NEXT).expect(200);
        var twice = ada.put(path, NEXT).expect(200);

        assertThat(once.json().path("title").asText()).isEqualTo("Sorry");
        assertThat(once.json().path("placeholders").toString()).isEqualTo("[\"Friend\"]");
        assertThat(once.json().path("created_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(once.json().path("updated_at").asText()).isEqualTo("2026-05-01T12:01:00Z");
        assertThat(List.of(added.header("ETag"), once.header("ETag"), twice.header("ETag")))
                .doesNotHaveDuplicates();
        assertThat(ada.get(path).json()).isEqualTo(twice.json());
    }

    @Test
    void what_one_has_is_not_sent_again() {
        var path = ada.add("Thanks", "thanks", "Dear [Name]");
        var tag = ada.get(path).header("ETag");

        for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var answer = ada.get(path, "If-None-Match", known).expect(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        ada.get(path, "If-None-Match", "\"other\"").expect(200);
        for (var unreadable : List.of("other", "", "*, " + tag, tag + tag, "'a'")) {
            assertThat(ada.get(path, "If-None-Match", unreadable).expect(200).header("ETag"))
                    .isEqualTo(tag);
        }
        ada.put(path, NEXT).expect(200);
        ada.get(path, "If-None-Match", tag).expect(200);
    }

    @Test
    void a_change_is_made_only_in_a_state_that_is_expected() {
        var path = ada.add("Thanks", "thanks", "Dear [Name]");
        var tag = ada.get(path).header("ETag");

        for (var stale : List.of("\"other\"", "W/" + tag, "\"\"", "\"a\", W/" + tag, "\"*\"")) {
            ada.put(path, NEXT, "If-Match", stale).expectProblem(412, "precondition_failed");
            ada.delete(path, "If-Match", stale).expectProblem(412, "precondition_failed");
        }
        for (var unreadable : List.of("other", "*, " + tag, tag + tag, "'a'")) {
            ada.put(path, NEXT, "If-Match", unreadable).expectInvalid("If-Match");
            ada.delete(path, "If-Match", unreadable).expectInvalid("If-Match");
        }
        assertThat(ada.get(path).header("ETag")).isEqualTo(tag);

        var second = ada.put(path, NEXT, "If-Match", "\"other\" , " + tag).expect(200);
        ada.put(path, NEXT, "If-Match", tag).expectProblem(412, "precondition_failed");
        var third = ada.put(path, NEXT, "If-Match", "*").expect(200);
        ada.delete(path, "If-Match", second.header("ETag")).expectProblem(412, "precondition_failed");
        // As two lines of one field.
        ada.delete(path, "If-Match", "\"other\"", "If-Match", third.header("ETag"))
                .expect(204);
        ada.get(path).expectProblem(404, "not_found");
    }

    @Test
    void of_fifty_changes_of_one_state_one_is_made() throws Exception {
        var path = ada.add("Thanks", "thanks", "Dear [Name]");
        var tag = ada.get(path).header("ETag");

        int winners = Race.winners(50, i -> {
            var answer = ada.put(path, written("T" + i, "thanks", "text"), "If-Match", tag);
            if (answer.status() != 200) {
                answer.expectProblem(412, "precondition_failed");
            }
            return answer.status() == 200;
        });

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void an_account_has_500_whoever_adds_how_many_at_once() throws Exception {
        var path = ada.add("Thanks", "thanks", "Dear [Name]");
        IntStream.range(0, 474).forEach(i -> ada.add("T" + i, "thanks", "text"));

        int winners = Race.winners(50, i -> {
            var answer = i % 2 == 0 ? ada.post("/templates", NEXT) : ada.post(path + "/copy", Map.of());
            if (answer.status() != 201) {
                answer.expectProblem(409, "template_limit");
            }
            return answer.status() == 201;
        });

        assertThat(winners).isEqualTo(25);
        assertThat(listed(ada, "/templates?limit=100")).hasSize(500);
        ada.put(path, NEXT).expect(200);
        ada.delete(path).expect(204);
        ada.post("/templates", NEXT).expect(201);
        ada.post("/templates", NEXT).expectProblem(409, "template_limit");
        templates.as("bob@example.com").post("/templates", NEXT).expect(201);
    }

    @Test
    void the_list_has_the_defaults_first_and_then_ones_own() throws Exception {
        templates.setDefaults("b", "a");
        ada.add("z", "own", "text");
        ada.add("y", "own", "text");
        templates.as("bob@example.com").add("x", "own", "text");

        assertThat(listed(ada, "/templates")).containsExactly("a", "b", "z", "y");
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(listed(ada, "/templates?limit=" + limit)).containsExactly("a", "b", "z", "y");
        }
        assertThat(listed(ada, "/templates?category=own&limit=1")).containsExactly("z", "y");
        assertThat(listed(ada, "/templates?category=default&limit=1")).containsExactly("a", "b");
        assertThat(listed(ada, "/templates?category=other")).isEmpty();
        for (var blank : List.of("", "%20", "%0A%09", "%01", "%00", "%C2%A0", "%E2%80%8B")) {
            assertThat(listed(ada, "/templates?category=" + blank + "&q=" + blank))
                    .hasSize(4);
        }
        assertThat(listed(ada, "/templates?q=READER")).containsExactly("a", "b");
        assertThat(ada.get("/templates/categories").expect(200).body())
                .isEqualTo("[{\"category\":\"default\",\"templates\":2},{\"category\":\"own\",\"templates\":2}]");
    }

    @Test
    void a_cursor_goes_on_from_its_place_whatever_happens_meanwhile() {
        templates.setDefaults("a", "c", "e");
        var paths = IntStream.range(0, 6)
                .mapToObj(i -> ada.add("T" + i, "own", "text"))
                .toList();

        var first = ada.get("/templates?limit=2").expect(200);
        templates.setDefaults("a", "b", "d", "e"); // the last of the page is gone, and others are there
        var second = ada.get(next(first)).expect(200);
        assertThat(titles(second.json())).containsExactly("d", "e");

        var third = ada.get(next(second)).expect(200);
        assertThat(titles(third.json())).containsExactly("T0", "T1");
        ada.delete(paths.get(1)).expect(204);
        ada.delete(paths.get(2)).expect(204);
        ada.put(paths.get(0), NEXT).expect(200);
        ada.add("T6", "own", "text");
        assertThat(listed(ada, next(third))).containsExactly("T3", "T4", "T5", "T6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ärger im ÖPNV | äRGER Im öpnv",
                "İstanbul ve Iğdır | istanbul VE ığdır",
                "Приглашение | пРИГЛАШЕНИЕ",
                "ΟΔΟΣ | οδος",
                "Straße | STRASSE",
                "100 % of 'em_all' [a-z]* (x+) \\d | % OF 'em_all' [A-Z]* (X+) \\D"
            })
    void a_search_looks_at_titles_and_contents_of_all_one_sees(String text, String sought) throws Exception {
        ada.add(text, "own", "title");
        ada.add("content", "own", "before\n" + text + " after");
        ada.add("neither", "own", "100 of em all abc xx 5 Reader");
        templates.setDefaults("a");

        assertThat(listed(ada, "/templates?limit=1&q=" + encoded(sought))).containsExactly(text, "content");
    }

    @ParameterizedTest
    @CsvSource({
        "category=A, category",
        "category=a b, category",
        "category=-a, category",
        "category=a&category=b, category",
        "q=a%00, q",
        "q=a%01b, q",
        "category=a%00, category",
        "q=a%0Ab, q",
        "limit=0, limit",
        "limit=-1, limit",
        "limit=1e9, limit",
        "limit=1000000000, limit",
        "limit=, limit",
        "limit=5&limit=5, limit",
        "limit=101, limit",
        "cursor=abc, cursor"
    })
    void a_parameter_that_makes_no_sense_is_named(String query, String field) {
        ada.get("/templates?" + query.replace(" ", "%20")).expectInvalid(field);
    }

    @Test
    void a_cursor_that_somebody_made_up_shows_no_more_than_they_see_anyway() throws Exception {
        templates.setDefaults("a", "b");
        ada.add("mine", "own", "text");
        var theirs = templates.as("bob@example.com").add("theirs", "own", "text");

        assertThat(listed(ada, "/templates?cursor=" + cursor("default a"))).containsExactly("b", "mine");
        assertThat(listed(ada, "/templates?cursor=" + cursor("default zzz"))).containsExactly("mine");
        var before = "00000000-0000-0000-0000-000000000000";
        assertThat(listed(ada, "/templates?cursor=" + cursor(before))).containsExactly("mine");
        assertThat(listed(ada, "/templates?cursor=" + cursor(theirs.substring("/templates/".length()))))
                .isEmpty();
        for (var nowhere :
                List.of("default ", "default Ä", "default " + "a".repeat(61), "\0", "' OR 1=1 --", before + "/")) {
            ada.get("/templates?cursor=" + cursor(nowhere)).expectInvalid("cursor");
        }
    }

    @Test
    void a_search_text_has_a_hundred_characters_at_most() {
        ada.get("/templates?q=" + encoded("😀".repeat(100))).expect(200);
        ada.get("/templates?q=" + "x".repeat(101)).expectInvalid("q");
        // What no UTF-8 has the form of is read as something that no template has.
        assertThat(listed(ada, "/templates?q=%ED%A0%80")).isEmpty();
    }

    @Test
    void limits_are_counted_in_characters() {
        var path = ada.add("😀".repeat(120), "a".repeat(40), "😀".repeat(20_000));
        assertThat(ada.get(path).json().path("content").asText()).hasSize(40_000);

        refused(written("x".repeat(121), "a", "b"), "title");
        refused(written("a", "a".repeat(41), "b"), "category");
        refused(written("a", "a", "x".repeat(20_001)), "content");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var answer = ada.post("/templates", Map.of("title", "", "category", "Not A Slug"))
                .expectInvalid("title");
        answer.expectInvalid("category").expectInvalid("content");
        assertThat(answer.json().path("errors")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "title, \" \"",
        "title, \"a\\nb\"",
        "title, \"a\\u2028b\"",
        "title, 5",
        "title, \"\\u0000\"",
        "title, \"\\u200b\"",
        "content, \"\\u200b\"",
        "title, \"\\ud83d\"",
        "category, \"A\"",
        "category, \"a--b\"",
        "category, \"a-\"",
        "category, \"ä\"",
        "category, \"a\\n\"",
        "category, []",
        "content, \" \\n\"",
        "content, \"\\u0000\"",
        "content, \"a\\udc00b\"",
        "content, null",
        "content, true"
    })
    void a_field_that_is_wrong_is_named(String field, String value) {
        var path = ada.add("Thanks", "thanks", "text");
        var fields = new LinkedHashMap<>(Map.of("title", "\"a\"", "category", "\"b\"", "content", "\"c\""));
        fields.put(field, value);
        var one = fields.entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\": " + it.getValue())
                .collect(Collectors.joining(", ", "{", "}"));

        app.client.call("POST", "/templates", one, ada.tokens()).expectInvalid(field);
        app.client.call("PUT", path, one, ada.tokens()).expectInvalid(field);
    }

    @Test
    void control_characters_that_every_database_keeps_are_kept() {
        var content = "a\u0001\u001f\u007f\u0085\ufeff\u202e\uffff";
        assertThat(ada.get(ada.add("a", "b", content)).json().path("content").asText())
                .isEqualTo(content);
    }

    @Test
    void the_categories_are_only_there_to_be_read() {
        ada.get("/templates/categories").expect(200);
        var answers = List.of(
                ada.put("/templates/categories", NEXT),
                ada.delete("/templates/categories/"),
                ada.post("/templates/categories", NEXT),
                app.client.send(
                        app.client.request("/templates/categories").method("OPTIONS", BodyPublishers.noBody())));

        for (var answer : answers) {
            answer.expectProblem(405, "method_not_allowed");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void whatever_is_no_id_names_nothing() {
        for (var id : List.of("x", "019DE360-4E00-7000-9B1D-3C5A7E9F1B2D", "a".repeat(1000))) {
            ada.get("/templates/" + id).expectProblem(404, "not_found");
            ada.put("/templates/" + id, NEXT).expectProblem(404, "not_found");
            ada.delete("/templates/" + id).expectProblem(404, "not_found");
            ada.post("/templates/" + id + "/copy", Map.of()).expectProblem(404, "not_found");
        }
    }

    @Test
    void they_are_exported_with_the_account_and_go_with_it() throws Exception {
        templates.setDefaults("a");
        var path = ada.add("Thanks", "thanks", "Dear [Name]");

        var export = ada.get("/auth/me/export").expect(200).json().path("templates");
        assertThat(export).hasSize(1);
        assertThat(export.at("/0/title").asText()).isEqualTo("Thanks");
        assertThat(export.at("/0/content").asText()).isEqualTo("Dear [Name]");
        assertThat(export.at("/0/id").asText()).isEqualTo(path.substring("/templates/".length()));
        assertThat(export.at("/0/created_at").asText()).isEqualTo("2026-05-01T12:00:00Z");

        app.client
                .call("DELETE", "/auth/me", "{\"password\": \"" + Client.PASSWORD + "\"}", ada.tokens())
                .expect(204);
        app.mailer.next("ada@example.com"); // which says farewell
        var again = templates.as("ada@example.com");
        assertThat(listed(again, "/templates")).containsExactly("a");
        again.get(path).expectProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/templates", "/templates/categories", "/templates/019de360-4e00-7000-9b1d-3c5a7e9f1b2d"})
    void it_takes_a_sign_in(String path) {
        app.client.get(path).expectProblem(401, "unauthenticated");
    }

    private void refused(Map<String, String> body, String field) {
        ada.post("/templates", body).expectInvalid(field);
    }

    /// The titles on all pages from this one on.
    private static List<String> listed(Person person, String path) {
        var all = new ArrayList<String>();
        var answer = person.get(path).expect(200);
        all.addAll(titles(answer.json()));
        while (!answer.header("Link").isEmpty()) {
            answer = person.get(next(answer)).expect(200);
            assertThat(answer.json()).isNotEmpty();
            all.addAll(titles(answer.json()));
        }
        return all;
    }

    private static String next(Client.Answer answer) {
        var link = NEXT_PAGE.matcher(answer.header("Link"));
        assertThat(link.matches()).as(answer.header("Link")).isTrue();
        return link.group(1);
    }

    private static List<String> titles(JsonNode page) {
        return page.valueStream().map(it -> it.path("title").asText()).toList();
    }

    private static String cursor(String key) {
        return new Cursor(key).text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
