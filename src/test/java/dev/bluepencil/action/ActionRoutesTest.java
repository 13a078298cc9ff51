package dev.bluepencil.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.access.Caller;
import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.config.ActionConfig;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.editor.Editor;
import dev.bluepencil.editor.Engines;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Audience;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.Formality;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Length;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.Tokens;
import dev.bluepencil.engine.Tone;
import dev.bluepencil.http.HttpServer;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.limit.LocalRateLimits;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.session.FamilyId;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.IdempotencyMarks;
import dev.bluepencil.usage.Usage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ActionRoutesTest {
    private static final int MOST_CHARACTERS = 40;

    private static final InstantSource CLOCK = InstantSource.system();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Account ada = TestAccount.of("ada@example.com");
    private final ScriptedEngine engine =
            ScriptedEngine.named("scripted").always(ScriptedEngine.answered("I have an apple; it was red."));
    private final Config config;
    private final Storage storage;
    private final HttpServer server;

    ActionRoutesTest(@TempDir Path folder) {
        config = Config.from(Map.of("DATA_DIR", folder.toString(), "PORT", "0", "ACTION_RATE_LIMIT_PER_MINUTE", "0"));
        storage = Storage.open(config.storage());
        AccountStore.in(storage).add(ada);
        server = serving(engine);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        storage.close();
    }

    @Test
    void a_corrected_text_comes_with_its_edits() throws Exception {
        var answer = post("fix-grammar", "{\"text\": \"i has a apple, it was red\", \"language\": \"en-gb\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(Json.mapper().readTree("""
                {"result": "I have an apple; it was red.", "edits": [
                   {"offset": 0, "length": 1, "original": "i", "replacement": "I"},
                   {"offset": 2, "length": 3, "original": "has", "replacement": "have"},
                   {"offset": 6, "length": 1, "original": "a", "replacement": "an"},
                   {"offset": 13, "length": 1, "original": ",", "replacement": ";"},
                   {"offset": 25, "length": 0, "original": "", "replacement": "."}],
                 "language": "en-GB", "engine": "scripted", "model": "scripted-1",
                 "usage": {"input_tokens": 7, "output_tokens": 8}, "cached": false}"""));
        assertThat(engine.attempts().getLast().assignment())
                .isEqualTo(new FixGrammar("i has a apple, it was red", Optional.of(Language.parse("en-GB"))));
    }

    @Test
    void a_translation_names_both_languages_and_has_no_edits() throws Exception {
        engine.always(new Answered("Guten Tag", Optional.of(Language.parse("en")), Optional.empty(), Tokens.NONE));

        var answer = post(
                "translate", "{\"text\": \"Good day\", \"target_language\": \"German\", \"formality\": \"formal\"}");

        assertThat(json(answer)).isEqualTo(Json.mapper().readTree("""
                {"result": "Guten Tag", "language": "de", "detected_language": "en", "engine": "scripted",
                 "model": null, "usage": {"input_tokens": 0, "output_tokens": 0}, "cached": false}"""));
        assertThat(engine.attempts().getLast().assignment())
                .isEqualTo(new Translate(
                        "Good day", Language.parse("de"), Optional.empty(), Optional.of(Formality.FORMAL)));
    }

    @Test
    void a_language_that_was_given_is_the_one_it_was_translated_from() throws Exception {
        var answer = post("translate", """
                {"text": "Good day", "target_language": "de", "source_language": "English"}""");

        assertThat(json(answer).get("detected_language").asText()).isEqualTo("en");
    }

    @Test
    void every_option_of_the_other_actions_is_read() throws Exception {
        post("improve", """
                {"text": "a", "tone": "friendly", "audience": "expert", "length": "shorter", "more": 1}""");
        assertThat(engine.attempts().getLast().assignment())
                .isEqualTo(new Improve(
                        "a", Optional.of(Tone.FRIENDLY), Optional.of(Audience.EXPERT), Optional.of(Length.SHORTER)));

        post("humanize", "{\"text\": \"a\", \"tone\": null}");
        assertThat(engine.attempts().getLast().assignment()).isEqualTo(new Humanize("a", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fix-grammar | {} | text",
                "fix-grammar | {\"text\": null} | text",
                "fix-grammar | {\"text\": \"\"} | text",
                "fix-grammar | {\"text\": \" \\n\\t\"} | text",
                "fix-grammar | {\"text\": \"\\u200b\\ufeff \\u00a0\"} | text",
                "fix-grammar | {\"text\": 5} | text",
                "fix-grammar | {\"text\": [\"a\"]} | text",
                "fix-grammar | {\"text\": \"\\u0000\"} | text",
                "fix-grammar | {\"text\": \"a \\ud800 b\"} | text",
                "fix-grammar | {\"text\": \"a\", \"language\": \"Klingonish\"} | language",
                "fix-grammar | {\"text\": \"a\", \"language\": \"\"} | language",
                "translate | {\"text\": \"a\"} | target_language",
                "translate | {\"text\": \"a\", \"target_language\": \"xx\"} | target_language",
                "translate | {\"text\": \"a\", \"target_language\": \"de\", \"source_language\": \"?\"} | source_language",
                "translate | {\"text\": \"a\", \"target_language\": \"de\", \"formality\": \"FORMAL\"} | formality",
                "improve | {\"text\": \"a\", \"tone\": \"angry\"} | tone",
                "improve | {\"text\": \"a\", \"audience\": 1} | audience",
                "improve | {\"text\": \"a\", \"length\": \"\"} | length",
                "humanize | {\"text\": \"a\", \"tone\": {}} | tone"
            })
    void a_wrong_field_is_named(String action, String body, String field) throws Exception {
        var answer = post(action, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void every_wrong_field_is_named_at_once() throws Exception {
        var answer = post("translate", "{\"formality\": \"rude\"}");

        assertThat(json(answer).get("errors").findValuesAsText("field"))
                .containsExactly("text", "target_language", "formality");
    }

    @Test
    void a_text_may_be_as_long_as_is_allowed_in_utf_16_units_and_no_longer() throws Exception {
        var longest = "😀".repeat(MOST_CHARACTERS / 2);

        assertThat(post("humanize", "{\"text\": \"" + longest + "\"}").statusCode())
                .isEqualTo(200);
        assertThat(post("humanize", "{\"text\": \"" + longest + ".\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_catalog_tells_what_there_is_to_do() throws Exception {
        var catalog = json(client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/actions"))
                        .build(),
                BodyHandlers.ofString()));

        assertThat(catalog.get("max_text_chars").asInt()).isEqualTo(MOST_CHARACTERS);
        assertThat(catalog.get("actions").findValuesAsText("path"))
                .containsExactly("/actions/fix-grammar", "/actions/translate", "/actions/improve", "/actions/humanize");
        assertThat(catalog.at("/actions/1")).isEqualTo(Json.mapper().readTree("""
                {"name": "translate", "path": "/actions/translate", "engines": ["scripted"], "options": [
                   {"name": "target_language", "required": true, "kind": "language", "values": []},
                   {"name": "source_language", "required": false, "kind": "language", "values": []},
                   {"name": "formality", "required": false, "kind": "choice", "values": ["formal", "informal"]}]}"""));
        assertThat(catalog.get("engines")).isEqualTo(Json.mapper().readTree("""
                [{"name": "scripted", "state": "ready", "languages": [{"tag": "en", "name": "English"}]}]"""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_of_an_engine_is_a_problem_of_its_own(EngineAnswer fault, int status, String code)
            throws Exception {
        engine.always(fault);

        var answer = post("improve", "{\"text\": \"a\"}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("code").asText()).isEqualTo(code);
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(new EngineAnswer.Rejected("No."), 502, "engine_answer_rejected"),
                Arguments.of(new EngineAnswer.Failed("No."), 502, "engine_failed"),
                Arguments.of(new EngineAnswer.Unavailable("No.", Duration.ZERO), 503, "engine_unavailable"),
                Arguments.of(new EngineAnswer.Misconfigured("No."), 503, "engine_misconfigured"),
                Arguments.of(new EngineAnswer.TimedOut(), 504, "engine_timeout"),
                Arguments.of(new EngineAnswer.Unsupported("tone", "is not done"), 422, "invalid_fields"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1500, 2", "3600000, 3600"})
    void an_engine_that_does_not_answer_now_says_when_to_come_back(long millis, String seconds) throws Exception {
        engine.always(new EngineAnswer.Unavailable("Later.", Duration.ofMillis(millis)));

        assertThat(post("improve", "{\"text\": \"a\"}").headers().firstValue("Retry-After"))
                .contains(seconds);
    }

    @Test
    void an_action_without_an_engine_says_what_to_set() throws Exception {
        try (var embeddedOnly = serving(ScriptedEngine.named("scripted", Action.FIX_GRAMMAR, Action.IMPROVE))) {
            var answer = post(embeddedOnly, "humanize", "{\"text\": \"a\"}");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).get("code").asText()).isEqualTo("engine_not_configured");
            assertThat(json(answer).get("detail").asText()).contains("GEMINI_API_KEY");
        }
    }

    private HttpServer serving(TextEngine engine) {
        var limiter = new RateLimiter(new LocalRateLimits(CLOCK), config.limits());
        var engines = new Engines(List.of(engine), Duration.ofSeconds(30), CLOCK);
        var usage = new Usage(storage, config.limits(), Duration.ofMinutes(1), CLOCK);
        var marks = IdempotencyMarks.of(new Secret("a secret of thirty-two characters"));
        var actions = new ActionConfig(MOST_CHARACTERS, true);
        var routes = List.<Routes>of(
                new ActionRoutes(new ActionAnswer(new Editor(engines, usage, marks, CLOCK), actions, limiter)),
                new CatalogRoutes(engines, actions));
        var caller = new Caller(ada, new FamilyId("a session"));
        var server = HttpServer.create(config.http(), ctx -> ctx.attribute(Caller.class.getName(), caller), routes);
        server.start();
        return server;
    }

    private HttpResponse<String> post(String action, String body) throws IOException, InterruptedException {
        return post(server, action, body);
    }

    private HttpResponse<String> post(HttpServer server, String action, String body)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + "/actions/" + action);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.mapper().readTree(answer.body());
    }
}
