package dev.bluepencil;

import static dev.bluepencil.gemini.GeminiReply.breakOff;
import static dev.bluepencil.gemini.GeminiReply.chunk;
import static dev.bluepencil.gemini.GeminiReply.either;
import static dev.bluepencil.gemini.GeminiReply.silence;
import static dev.bluepencil.gemini.GeminiReply.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What callers get while the model is down and an engine that only corrects and improves stands in for it.
final class StandInTest {
    private static final String TEXT = "i has a apple, it was red";
    private static final String RESULT = "I have an apple, it was red";

    private final ScriptedEngine standIn = ScriptedEngine.named("stand-in", Action.FIX_GRAMMAR, Action.IMPROVE)
            .always(text -> text.replace("i has a", "I have an"));

    private final Path folder;

    @AutoClose
    private GeminiApp app;

    StandInTest(@TempDir Path folder) throws InterruptedException {
        this.folder = folder;
        app = new GeminiApp(folder, Map.of(), standIn);
    }

    @ParameterizedTest
    @MethodSource
    void it_says_so_where_it_can_and_the_others_are_told_when_to_come_back(GeminiReply reply) throws Exception {
        app.gemini.always(reply);

        app.runAll(TEXT).forEach((errand, seen) -> {
            if (isStoodInFor(errand)) {
                assertThat(seen.result().strip()).isEqualTo(RESULT);
                assertThat(seen.done().path("engine").asText()).isEqualTo("stand-in");
                assertThat(seen.done().path("edits")).hasSize(3);
                assertThat(seen.done().path("cached").asBoolean()).isFalse();
            } else {
                seen.problem(503, "engine_unavailable");
                assertThat(seen.answer().header("Retry-After")).isNotEmpty();
            }
        });
        assertThat(app.usedCharacters()).isEqualTo(4 * TEXT.length() + 2);
    }

    static List<Arguments> it_says_so_where_it_can_and_the_others_are_told_when_to_come_back() {
        return List.of(
                argumentSet("asks to be left alone", GeminiReply.rateLimited("3600s")),
                argumentSet("status 503", GeminiReply.status(503)),
                argumentSet("cut off", GeminiReply.cutOff()));
    }

    @Test
    void it_answers_in_place_of_a_model_that_never_does() throws Exception {
        app.close();
        app = new GeminiApp(folder.resolve("hasty"), Map.of("GEMINI_TIMEOUT_SECONDS", "1"), standIn);
        app.gemini.always(silence());

        app.runAll(TEXT).forEach((errand, seen) -> {
            if (isStoodInFor(errand)) {
                assertThat(seen.done().path("engine").asText()).isEqualTo("stand-in");
            } else {
                seen.problem(504, "engine_timeout");
            }
        });
    }

    @Test
    void who_read_what_the_model_broke_off_gets_the_stand_ins_answer_in_its_place() throws Exception {
        app.gemini.always(either(
                stream(chunk("{\"source_language\": \"en\", \"translation\": \"Ich habe"), breakOff()),
                stream(chunk("I own an"), breakOff())));

        app.runAll(TEXT).forEach((errand, seen) -> {
            if (isStoodInFor(errand)) {
                assertThat(seen.result().strip()).isEqualTo(RESULT);
                assertThat(seen.has("replace")).isEqualTo(errand.isStreamed());
            } else {
                seen.problem(503, "engine_unavailable");
            }
        });
    }

    @Test
    void what_only_the_operator_or_the_caller_can_mend_is_not_covered_up() throws Exception {
        app.gemini.always(GeminiReply.blocked("SAFETY"));
        for (var seen : app.runAll(TEXT).values()) {
            seen.problem(502, "engine_answer_rejected");
        }
        app.gemini.always(GeminiReply.invalidKey());
        for (var seen : app.runAll(TEXT).values()) {
            seen.problem(503, "engine_misconfigured");
        }
        assertThat(standIn.attempts()).isEmpty();
        assertThat(app.usedCharacters()).isZero();
    }

    @Test
    void if_it_fails_too_the_models_failure_is_told() throws Exception {
        app.gemini.always(GeminiReply.rateLimited("3600s"));
        standIn.always(new Failed("It is out of order."));

        for (var seen : app.runAll(TEXT).values()) {
            seen.problem(503, "engine_unavailable");
        }
        assertThat(standIn.attempts()).hasSize(4);
        assertThat(app.usedCharacters()).isZero();
    }

    @Test
    void once_the_model_is_back_it_answers_again() throws Exception {
        app.gemini.always(GeminiReply.rateLimited("3600s"));
        app.runAll(TEXT);
        app.gemini.always(GeminiReply.text("I have an apple; it was red."));

        var seen = new Errand("fix-grammar", false).run(app.client, TEXT, app.ada);

        assertThat(seen.done().path("engine").asText()).isEqualTo("gemini");
    }

    private static boolean isStoodInFor(Errand errand) {
        return errand.action().equals("fix-grammar") || errand.action().equals("improve");
    }
}
