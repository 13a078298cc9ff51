package dev.bluepencil;

import static dev.bluepencil.TemplateApp.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluepencil.TemplateApp.Person;
import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates that something is done to as they are filled in.
final class RenderedActionTest {
    private static final String CONTENT = "Dear [Name], we was glad to meet you on [Date].";
    private static final String TEXT = "Dear Ada, we was glad to meet you on [Date].";
    private static final String RESULT = "Dear Ada, we were glad to meet you on [Date].";
    private static final Map<String, String> VALUES = Map.of("Name", "Ada");

    private final GeminiApp gemini;
    private final Person ada;
    private final String path;

    RenderedActionTest(@TempDir Path folder) throws InterruptedException {
        gemini = new GeminiApp(
                folder,
                Map.of("ACTION_RATE_LIMIT_PER_MINUTE", "5", "DAILY_CHARACTER_QUOTA", "200", "MAX_TEXT_CHARS", "100"));
        gemini.gemini.always(GeminiReply.text(RESULT));
        ada = new Person(gemini.client, gemini.ada);
        path = ada.add("T", "t", CONTENT);
    }

    @AfterEach
    void stop() {
        gemini.close();
    }

    @Test
    void the_answer_is_the_actions_own_and_tells_what_is_missing() {
        var rendered = (ObjectNode) render("fix-grammar").expect(200).json();
        var acted = gemini.client
                .post("/actions/fix-grammar", Map.of("text", TEXT), gemini.ada)
                .expect(200)
                .json();

        assertThat(rendered.path("result").asText()).isEqualTo(RESULT);
        assertThat(rendered.remove("missing").toString()).isEqualTo("[\"Date\"]");
        assertThat(rendered.remove("text").asText()).isEqualTo(TEXT);
        assertThat(acted.path("cached").asBoolean()).isTrue();
        assertThat(rendered.put("cached", true)).isEqualTo(acted);
        assertThat(gemini.gemini.calls()).hasSize(1);
        assertThat(gemini.usedCharacters()).isEqualTo(TEXT.length()); // what was kept costs nothing
        assertThat(gemini.usedRequests()).isEqualTo(2);
    }

    @Test
    void every_action_takes_its_options() {
        for (var action : List.of("fix-grammar", "improve", "humanize")) {
            var answer = render(action, "tone", "friendly", "language", "en-GB")
                    .expect(200)
                    .json();
            assertThat(answer.path("result").asText()).isEqualTo(RESULT);
        }
        var german = "Liebe Ada, wir haben uns gefreut, dich am [Date] zu treffen.";
        gemini.gemini.always(GeminiReply.translation(german, "en"));
        var answer =
                render("translate", "target_language", "German").expect(200).json();
        assertThat(answer.path("result").asText()).isEqualTo(german);
        assertThat(answer.path("language").asText()).isEqualTo("de");
        assertThat(answer.path("missing").toString()).isEqualTo("[\"Date\"]");
    }

    @Test
    void what_stays_open_survives_or_the_answer_is_refused() {
        gemini.gemini.always(GeminiReply.text("Dear Ada, we were glad to meet you on Friday."));

        render("improve").expectProblem(502, "engine_answer_rejected");
        assertThat(gemini.usedCharacters()).isZero();
        assertThat(gemini.usedRequests()).isZero();
    }

    @Test
    void it_counts_like_any_action() {
        var body = Map.of("values", VALUES, "action", "fix-grammar");
        for (int i = 0; i < 4; i++) {
            var answer = ada.post(path + "/render", body, "Cache-Control", "no-cache")
                    .expect(200);
            assertThat(answer.header("RateLimit")).isNotEmpty();
        }
        assertThat(gemini.gemini.calls()).hasSize(4);
        var over = ada.post(path + "/render", body, "Cache-Control", "no-cache").expectProblem(429, "quota_exceeded");
        assertThat(over.header("Retry-After")).isNotEmpty();

        var plain = ada.post(path + "/render", Map.of("values", VALUES)).expect(200);
        assertThat(plain.header("RateLimit")).isEmpty();
    }

    @Test
    void more_than_may_be_asked_in_a_minute_is_refused() {
        for (int i = 0; i < 5; i++) {
            render("fix-grammar");
        }
        render("fix-grammar").expectProblem(429, "rate_limited");
    }

    @Test
    void a_request_that_is_named_is_charged_once() {
        String[] key = {"Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324"};
        var body = Map.of("values", VALUES, "action", "fix-grammar");
        var first = ada.post(path + "/render", body, key).expect(200);
        var second = ada.post(path + "/render", body, key).expect(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(gemini.usedCharacters()).isEqualTo(TEXT.length());

        ada.put(path, written("T", "t", "We was [Name].")).expect(200);
        ada.post(path + "/render", body, key).expectProblem(422, "idempotency_key_reused");
    }

    @Test
    void it_can_be_read_while_it_is_written() throws Exception {
        var answer = ada.post(
                        path + "/render",
                        Map.of("values", VALUES, "action", "fix-grammar"),
                        "Accept",
                        "text/event-stream")
                .expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");

        var written = new StringBuilder();
        var events = List.of(answer.body().strip().split("\n\n", -1));
        for (var event : events) {
            if (event.startsWith("event: delta\n")) {
                written.append(data(event).path("text").asText());
            }
        }
        assertThat(written).hasToString(RESULT);
        var done = events.getLast();
        assertThat(done).startsWith("event: done\n");
        assertThat(data(done).path("result").asText()).isEqualTo(RESULT);
        assertThat(data(done).path("missing").toString()).isEqualTo("[\"Date\"]");
        assertThat(data(done).path("text").asText()).isEqualTo(TEXT);
        assertThat(data(done).path("edits")).isNotEmpty();
        assertThat(gemini.gemini.calls().getFirst().isStreamed()).isTrue();
    }

    @Test
    void a_text_that_no_action_takes_costs_nothing() {
        var body = Map.of("values", Map.of("Name", "x".repeat(100)), "action", "improve");
        ada.post(path + "/render", body).expectInvalid("values");

        // Nor does it begin to stream what it cannot go on with.
        ada.post(path + "/render", body, "Accept", "text/event-stream").expectInvalid("values");

        var blank = ada.add("T", "t", "[Name]");
        ada.post(blank + "/render", Map.of("values", Map.of("Name", " "), "action", "improve"))
                .expectInvalid("values");
        assertThat(gemini.gemini.calls()).isEmpty();
        assertThat(gemini.usedRequests()).isZero();
    }

    @Test
    void an_option_that_is_wrong_or_lacking_is_named_before_anything_streams() {
        var wrong = List.of(
                Map.of("action", "fix-grammar", "language", "??"),
                Map.of("action", "translate"),
                Map.of("action", "translate", "target_language", "German", "formality", "x"),
                Map.of("action", "improve", "tone", "x"),
                Map.of("action", "improve", "audience", "x"),
                Map.of("action", "improve", "length", "x"),
                Map.of("action", "humanize", "tone", "x"));
        var fields = List.of("language", "target_language", "formality", "tone", "audience", "length", "tone");

        for (int i = 0; i < wrong.size(); i++) {
            var body = new HashMap<String, Object>(wrong.get(i));
            body.put("values", VALUES);
            ada.post(path + "/render", body).expectInvalid(fields.get(i));
            ada.post(path + "/render", body, "Accept", "text/event-stream").expectInvalid(fields.get(i));
        }
        assertThat(gemini.gemini.calls()).isEmpty();
    }

    @Test
    void every_action_streams_with_its_options() throws Exception {
        var german = "Liebe Ada, wir haben uns gefreut, dich am [Date] zu treffen.";
        for (var action : List.of("fix-grammar", "improve", "humanize", "translate")) {
            var translates = action.equals("translate");
            gemini.gemini.always(translates ? GeminiReply.translation(german, "en") : GeminiReply.text(RESULT));
            var body = Map.of(
                    "values", VALUES, "action", action, "tone", "formal", "language", "en", "target_language", "de");
            var answer = ada.post(path + "/render", body, "Accept", "text/event-stream")
                    .expect(200);

            var done = List.of(answer.body().strip().split("\n\n", -1)).getLast();
            assertThat(done).startsWith("event: done\n");
            assertThat(data(done).path("result").asText()).isEqualTo(translates ? german : RESULT);
            assertThat(data(done).path("missing").toString()).isEqualTo("[\"Date\"]");
        }
    }

    private static JsonNode data(String event) throws JsonProcessingException {
        return new ObjectMapper().readTree(event.substring(event.indexOf("\ndata: ") + 7));
    }

    private Client.Answer render(String action, String... options) {
        var body = new HashMap<String, Object>(Map.of("values", VALUES, "action", action));
        for (int i = 0; i < options.length; i += 2) {
            body.put(options[i], options[i + 1]);
        }
        return ada.post(path + "/render", body);
    }
}
