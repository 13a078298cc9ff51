package dev.bluepencil;

import static dev.bluepencil.engine.ScriptedEngine.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers that a writing app reads while they are being written.
final class StreamedActionsTest {
    private static final Map<String, String> REQUEST = Map.of("text", "i has a apple");
    private static final String RESULT = "I have an apple";

    private final ScriptedEngine model = ScriptedEngine.named("model").always(answered(RESULT));
    private final TestApp app;
    private final Client.Tokens ada;

    StreamedActionsTest(@TempDir Path folder) throws InterruptedException {
        app = TestApp.in(folder, Map.of("DAILY_CHARACTER_QUOTA", "100"), List.of(model));
        ada = app.signedIn("ada@example.com");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void the_answer_comes_in_pieces_while_it_is_written_and_then_as_a_whole() throws Exception {
        var firstWasRead = new CountDownLatch(1);
        model.always((_, deltas) -> {
            deltas.add("I have ");
            firstWasRead.await();
            deltas.add("an apple");
            return answered(RESULT);
        });
        try (var events = stream("fix-grammar", REQUEST)) {
            assertThat(events.next("delta").path("text").asText()).isEqualTo("I have ");
            firstWasRead.countDown();
            assertThat(events.next("delta").path("text").asText()).isEqualTo("an apple");

            var done = events.next("done");
            assertThat(done.path("result").asText()).isEqualTo(RESULT);
            assertThat(done.path("engine").asText()).isEqualTo("model");
            assertThat(done.path("edits")).hasSize(3);
            assertThat(events.isAtEnd()).isTrue();
        }
        assertThat(usedCharacters()).isEqualTo(13);
    }

    @Test
    void what_had_to_be_mended_is_sent_anew() throws Exception {
        model.always((_, deltas) -> {
            deltas.add("Sure! I have");
            return answered(RESULT);
        });
        try (var events = stream("fix-grammar", REQUEST)) {
            events.next("delta");
            assertThat(events.next("replace").path("text").asText()).isEqualTo(RESULT);
            assertThat(events.next("done").path("result").asText()).isEqualTo(RESULT);
        }
    }

    @Test
    void a_failure_before_the_first_piece_is_an_ordinary_problem() {
        model.always(new Rejected("The model declined the text."));

        app.client
                .post(
                        "/actions/improve",
                        REQUEST,
                        "Authorization",
                        "Bearer " + ada.access(),
                        "Accept",
                        EventReader.TYPE)
                .expectProblem(502, "engine_answer_rejected");
        assertThat(usedCharacters()).isZero();
    }

    @Test
    void a_failure_after_it_is_an_event() throws Exception {
        model.always((_, deltas) -> {
            deltas.add("I have");
            return new Rejected("The model stopped before its answer was complete.");
        });
        try (var events = stream("improve", REQUEST)) {
            events.next("delta");
            var problem = events.next("error");
            assertThat(problem.path("code").asText()).isEqualTo("engine_answer_rejected");
            assertThat(problem.path("status").asInt()).isEqualTo(502);
            assertThat(problem.path("request_id").asText()).isNotEmpty();
            assertThat(events.isAtEnd()).isTrue();
        }
        assertThat(usedCharacters()).isZero();
    }

    @Test
    void a_client_that_goes_away_calls_the_work_off_and_pays_nothing() throws Exception {
        var calledOff = new CountDownLatch(1);
        model.always((_, deltas) -> {
            deltas.add("I have");
            try {
                new CountDownLatch(1).await();
                return answered("never");
            } catch (InterruptedException e) {
                calledOff.countDown();
                throw e;
            }
        });
        try (var events = stream("humanize", REQUEST)) {
            events.next("delta");
        }
        calledOff.await();
        while (usedCharacters() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_translation_is_streamed_too() throws Exception {
        model.always(answered("Ich habe einen Apfel"));
        try (var events = stream("translate", Map.of("text", "I have an apple", "target_language", "German"))) {
            assertThat(events.next("delta").path("text").asText()).isEqualTo("Ich habe einen Apfel");
            assertThat(events.next("done").path("language").asText()).isEqualTo("de");
        }
    }

    private EventReader stream(String action, Map<String, String> request) throws Exception {
        return EventReader.post(app.client, "/actions/" + action, request, ada);
    }

    private long usedCharacters() {
        return app.client
                .get("/usage", ada)
                .expect(200)
                .json()
                .at("/characters/used")
                .asLong();
    }
}
