package dev.bluepencil;

import static dev.bluepencil.gemini.GeminiReply.rewriting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts of several passages from a caller to the model and back.
final class LongTextActionsTest {
    private static final int LONGEST = 20_000;

    /// In German, so that its translation into German may leave it as it is.
    private static final String PARAGRAPH = """
            ## Brief %1$d an [Ihr Name]\r
            \r
            Sehr geehrte Frau {{nachname}}, wir haben Ihren Auftrag Nr. %1$d vom 3.\u00a0Mai erhalten. 👩‍👩‍👧‍👦 Vielen Dank dafür!\r
            Unsere Antwort steht auf https://example.com/auftrag/%1$d?sprache=de — Fragen an <b>hilfe@example.com</b>.\r
            \r
            * Erstens, „so e\u0301infach“ wie möglich: `git push --force`.
            * Zweitens, \u05e9\u05dc\u05d5\u05dd und مرحبا, als Gruß an alle Leser.\t\r
            \r
            Wir vrehren Sie sehr und freuen uns auf den nächsten Auftrag.   Bis dahin alles Gute!\r
            \r
            \r
            """;

    private final ScriptedEngine standIn =
            ScriptedEngine.named("stand-in", Action.FIX_GRAMMAR).always(text -> text.replace("vrehren", "schätzen"));

    @AutoClose
    private final GeminiApp app;

    LongTextActionsTest(@TempDir Path folder) throws InterruptedException {
        app = new GeminiApp(folder, Map.of("DAILY_CHARACTER_QUOTA", "0"), standIn);
    }

    @Test
    void they_are_joined_byte_for_byte_and_what_was_read_along_is_the_same() throws Exception {
        app.gemini.always(rewriting(text -> text.replace("vrehren", "verehren")));
        var text = text();

        app.runAll(text).forEach((errand, seen) -> {
            assertThat(seen.result())
                    .as(errand.toString())
                    .isEqualTo(GeminiApp.textOf(errand, text).replace("vrehren", "verehren"));
            assertThat(seen.has("replace")).as(errand.toString()).isFalse();
            assertThat(seen.done().path("engine").asText()).isEqualTo("gemini");
            assertThat(seen.done().at("/usage/output_tokens").asInt()).isGreaterThan(3 * 8);
        });
        assertThat(app.gemini.calls())
                .allSatisfy(call -> assertThat(call.text()).hasSizeLessThanOrEqualTo(5_000));
        assertThat(app.usedCharacters()).isEqualTo(8 * text.length() + 4);
    }

    @Test
    void one_passage_that_fails_fails_the_whole_and_costs_nothing() throws Exception {
        app.gemini.always(failingAt("Brief 20 ", GeminiReply.blocked("SAFETY")));

        for (var seen : app.runAll(text()).values()) {
            var problem = seen.problem(502, "engine_answer_rejected");
            assertThat(problem.toString()).doesNotContain("Brief", "Auftrag");
        }
        assertThat(standIn.attempts()).isEmpty();
        assertThat(app.usedCharacters()).isZero();
    }

    @Test
    void a_stand_in_does_the_whole_where_one_passage_found_the_model_down() throws Exception {
        app.gemini.always(failingAt("Brief 20 ", GeminiReply.rateLimited("3600s")));
        var text = text();

        for (var errand : Errand.all()) {
            var seen = errand.run(app.client, GeminiApp.textOf(errand, text), app.ada);
            if (errand.action().equals("fix-grammar")) {
                assertThat(seen.done().path("engine").asText()).isEqualTo("stand-in");
                assertThat(seen.result())
                        .isEqualTo(GeminiApp.textOf(errand, text).replace("vrehren", "schätzen"));
            } else {
                seen.problem(503, "engine_unavailable");
            }
        }
        assertThat(standIn.attempts()).hasSize(2);
        assertThat(app.usedCharacters()).isEqualTo(2 * text.length() + 1);
    }

    private static GeminiReply failingAt(String place, GeminiReply failure) {
        return exchange -> (exchange.call().text().contains(place) ? failure : rewriting(text -> text)).send(exchange);
    }

    private static String text() {
        var text = new StringBuilder("\r\n  ");
        for (int i = 10; text.length() < LONGEST; i++) {
            text.append(PARAGRAPH.formatted(i));
        }
        text.setLength(LONGEST - 1); // and a line break for those who read along
        return text.toString();
    }
}
