package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.gemini.GeminiReply;
import dev.bluepencil.gemini.GeminiStub;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The actions from a signed-in caller to the model's REST API and back.
final class GeminiActionsTest {
    private static final String TEXT = "i has a apple, it was red";
    private static final String RESULT = "I have an apple; it was red.";
    private static final String TRANSLATION = "Ich habe einen Apfel, er war rot.";
    private static final Map<String, Map<String, String>> REQUESTS = Map.of(
            "fix-grammar", Map.of("text", TEXT),
            "translate", Map.of("text", TEXT, "target_language", "German"),
            "improve", Map.of("text", TEXT, "tone", "friendly"),
            "humanize", Map.of("text", TEXT));

    private final GeminiStub gemini = GeminiStub.start();
    private final TestApp app;
    private final Client client;
    private final Client.Tokens ada;

    GeminiActionsTest(@TempDir Path folder) throws InterruptedException {
        var config = Config.from(Map.of("GEMINI_BASE_URL", gemini.url().toString(), "GEMINI_TIMEOUT_SECONDS", "20"))
                .gemini();
        var engine = Ports.gemini(new Secret("a key"), config, Ports.realClock());
        app = TestApp.in(folder, Map.of(), List.of(engine));
        client = app.client;
        ada = app.signedIn("ada@example.com");
    }

    @AfterEach
    void stop() {
        app.close();
        gemini.close();
    }

    @Test
    void all_four_actions_answer_by_the_model() {
        REQUESTS.forEach((action, request) -> {
            var result = action.equals("translate") ? TRANSLATION : RESULT;
            gemini.always(
                    action.equals("translate") ? GeminiReply.translation(TRANSLATION, "en") : GeminiReply.text(RESULT));

            var answer =
                    client.post("/actions/" + action, request, ada).expect(200).json();

            assertThat(answer.path("result").asText()).isEqualTo(result);
            assertThat(answer.path("engine").asText()).isEqualTo("gemini");
            assertThat(answer.path("model").asText()).isEqualTo("gemini-3.5-flash-lite");
            assertThat(answer.path("usage").path("input_tokens").isNumber()).isTrue();
            assertThat(answer.path("usage").path("output_tokens").isNumber()).isTrue();
            assertThat(answer.path("cached").isBoolean()).isTrue();
            assertThat(answer.has("edits")).isEqualTo(!action.equals("translate"));
            assertThat(answer.has("detected_language")).isEqualTo(action.equals("translate"));
        });
        assertThat(gemini.calls())
                .hasSize(4)
                .allSatisfy(call -> assertThat(call.key()).isEqualTo("a key"));
    }

    @Test
    void the_edits_applied_to_the_text_give_the_result() {
        gemini.always(GeminiReply.text(RESULT));

        var edits = client.post("/actions/fix-grammar", Map.of("text", TEXT), ada)
                .expect(200)
                .json()
                .path("edits");

        var rebuilt = new StringBuilder(TEXT);
        for (int i = edits.size() - 1; i >= 0; i--) {
            int offset = edits.get(i).path("offset").asInt();
            int end = offset + edits.get(i).path("length").asInt();
            assertThat(rebuilt.substring(offset, end))
                    .isEqualTo(edits.get(i).path("original").asText());
            rebuilt.replace(offset, end, edits.get(i).path("replacement").asText());
        }
        assertThat(rebuilt).hasToString(RESULT);
    }

    @ParameterizedTest
    @MethodSource
    void what_goes_wrong_with_the_model_becomes_a_clear_problem(GeminiReply reply, int status, String code) {
        gemini.always(reply);

        for (var request : REQUESTS.entrySet()) {
            var answer = client.post("/actions/" + request.getKey(), request.getValue(), ada)
                    .expectProblem(status, code);
            assertThat(answer.body())
                    .doesNotContain("apple", "a key", gemini.url().toString());
            assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(!code.equals("engine_unavailable"));
        }
    }

    static List<Arguments> what_goes_wrong_with_the_model_becomes_a_clear_problem() {
        return List.of(
                Arguments.of(GeminiReply.blocked("SAFETY"), 502, "engine_answer_rejected"),
                Arguments.of(GeminiReply.stopped("SAFETY", "half"), 502, "engine_answer_rejected"),
                Arguments.of(GeminiReply.stopped("MAX_TOKENS", "I have an"), 502, "engine_answer_rejected"),
                Arguments.of(GeminiReply.json("{\"candidates\": []}"), 502, "engine_answer_rejected"),
                Arguments.of(GeminiReply.text(" "), 502, "engine_answer_rejected"),
                Arguments.of(GeminiReply.invalidKey(), 503, "engine_misconfigured"),
                Arguments.of(GeminiReply.rateLimited("3600s"), 503, "engine_unavailable"));
    }

    @Test
    void while_the_model_is_down_everyone_is_told_when_to_come_back_and_health_names_it() {
        gemini.always(GeminiReply.rateLimited("3600s"));
        client.post("/actions/fix-grammar", Map.of("text", TEXT), ada).expectProblem(503, "engine_unavailable");

        REQUESTS.forEach((action, request) -> assertThat(client.post("/actions/" + action, request, ada)
                        .expectProblem(503, "engine_unavailable")
                        .header("Retry-After"))
                .isNotEmpty());
        assertThat(gemini.calls()).hasSize(1);
        assertThat(client.get("/health/ready").expect(200).body()).contains("gemini down");
    }

    @Test
    void without_a_token_there_is_no_action() {
        REQUESTS.forEach(
                (action, request) -> client.post("/actions/" + action, request).expectProblem(401, "unauthenticated"));
        assertThat(gemini.calls()).isEmpty();
    }

    @Test
    void a_wrong_field_is_named_and_costs_no_call() {
        for (var action : REQUESTS.keySet()) {
            var path = "/actions/" + action;
            client.post(path, Map.of(), ada).expectInvalid("text");
            client.post(path, Map.of("text", " \n"), ada).expectInvalid("text");
            client.post(path, Map.of("text", 7), ada).expectInvalid("text");
            client.post(path, Map.of("text", "x".repeat(20_001)), ada).expectInvalid("text");
            client.post(path, Map.of("text", "a\0b"), ada).expectInvalid("text");
        }
        client.post("/actions/translate", Map.of("text", TEXT), ada).expectInvalid("target_language");
        client.post("/actions/translate", Map.of("text", TEXT, "target_language", "Elvish"), ada)
                .expectInvalid("target_language");
        client.post("/actions/improve", Map.of("text", TEXT, "tone", "sarcastic"), ada)
                .expectInvalid("tone");
        assertThat(gemini.calls()).isEmpty();
    }

    @Test
    void the_longest_text_fits_however_it_is_escaped() {
        gemini.always(GeminiReply.text("A".repeat(5_000))); // for each of four passages
        var escaped = "{\"text\":\"" + "\\u0041".repeat(20_000) + "\"}";

        client.post(
                        "/actions/fix-grammar",
                        escaped.getBytes(StandardCharsets.US_ASCII),
                        "application/json",
                        "Authorization",
                        "Bearer " + ada.access())
                .expect(200);
    }

    @Test
    void five_hundred_at_once_are_all_answered() throws Exception {
        // No answer before as many calls are there as may be.
        gemini.always(GeminiReply.text(RESULT)).gather(256);
        var started = new CountDownLatch(500);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 500; i++) {
                var text = TEXT + " ".repeat(i); // none like another
                answers.add(callers.submit(() -> {
                    started.countDown();
                    started.await();
                    return client.post("/actions/fix-grammar", Map.of("text", text), ada)
                            .status();
                }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(gemini.mostAtOnce()).isEqualTo(256);
    }
}
