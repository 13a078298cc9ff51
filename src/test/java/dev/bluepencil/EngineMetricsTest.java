package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is measured of the engines, with a scripted model behind the service.
final class EngineMetricsTest {
    private static final String TEXT = "i has a apple, it was red";
    private static final String RESULT = "I have an apple; it was red.";
    private static final String DURATION = "bluepencil_engine_duration_seconds_count";
    private static final String TOKENS = "bluepencil_engine_tokens_total";
    private static final String ANSWERS = "bluepencil_answers_total";

    private final GeminiApp gemini;

    EngineMetricsTest(@TempDir Path folder) throws InterruptedException {
        var standIn = ScriptedEngine.named("stand-in", Action.FIX_GRAMMAR);
        gemini = new GeminiApp(folder, Map.of("GEMINI_MAX_CONCURRENT", "7"), standIn);
    }

    @AfterEach
    void stop() {
        gemini.close();
    }

    @Test
    void an_answer_counts_its_engine_its_time_and_its_tokens() {
        gemini.gemini.always(GeminiReply.text(RESULT));
        fix().expect(200);
        fix().expect(200);

        var scrape = Scrape.of(gemini.client);

        assertThat(scrape.value(DURATION, "engine", "gemini", "action", "fix-grammar", "outcome", "answered"))
                .isEqualTo(1);
        assertThat(scrape.value(TOKENS, "engine", "gemini", "direction", "input"))
                .isPositive();
        assertThat(scrape.value(TOKENS, "engine", "gemini", "direction", "output"))
                .isPositive();
        assertThat(scrape.value(ANSWERS, "source", "engine")).isEqualTo(1);
        assertThat(scrape.value(ANSWERS, "source", "cache")).isEqualTo(1);
        assertThat(scrape.value("bluepencil_engine_calls_limit", "engine", "gemini"))
                .isEqualTo(7);
        assertThat(scrape.value("bluepencil_engine_calls_in_flight", "engine", "gemini"))
                .isZero();
        assertThat(scrape.value("bluepencil_engine_state", "engine", "gemini", "state", "ready"))
                .isEqualTo(1);
        assertThat(scrape.text()).doesNotContain("apple", GeminiApp.KEY);
    }

    @Test
    void a_flawed_answer_counts_by_what_is_wrong_with_it() {
        gemini.gemini.always(GeminiReply.text("As an AI language model, I cannot help with that."));
        fix().expectProblem(502, "engine_answer_rejected");

        var scrape = Scrape.of(gemini.client);

        assertThat(scrape.value("bluepencil_engine_flaws_total", "engine", "gemini", "flaw", "refusal"))
                .isEqualTo(1);
        assertThat(scrape.value("bluepencil_engine_rejections_total", "engine", "gemini", "flaw", "refusal"))
                .isEqualTo(1);
        assertThat(scrape.value(DURATION, "engine", "gemini", "outcome", "rejected"))
                .isEqualTo(1);
    }

    @Test
    void retries_and_the_one_who_stands_in_are_counted() {
        gemini.gemini.always(GeminiReply.status(503));
        fix().expect(200);

        var scrape = Scrape.of(gemini.client);

        assertThat(scrape.value("bluepencil_engine_retries_total", "engine", "gemini"))
                .isEqualTo(2);
        assertThat(scrape.value(DURATION, "engine", "gemini", "outcome", "unavailable"))
                .isEqualTo(1);
        assertThat(scrape.value(DURATION, "engine", "stand-in", "outcome", "answered"))
                .isEqualTo(1);
        assertThat(scrape.value(ANSWERS, "action", "fix-grammar", "source", "stand_in"))
                .isEqualTo(1);
    }

    private Client.Answer fix() {
        return gemini.client.post("/actions/fix-grammar", Map.of("text", TEXT), gemini.ada);
    }
}
