package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyAtOnceTest {
    private static final int MANY = 2000;

    /// So many at most are on their way to the model. All at the same moment would be too many for the database of a
    /// busy machine, which has another matter to test: how they wait for the model.
    private static final int ON_THEIR_WAY = 64;

    private static final Map<String, String> SETTINGS = Map.of(
            "GEMINI_MAX_CONCURRENT", String.valueOf(MANY),
            "GEMINI_TIMEOUT_SECONDS", "300",
            "DAILY_CHARACTER_QUOTA", "0");

    @Test
    void two_thousand_calls_are_in_flight_at_once_and_all_are_answered(@TempDir Path folder) throws Exception {
        try (var app = new GeminiApp(folder, SETTINGS);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // No answer before all have asked.
            app.gemini
                    .always(GeminiReply.rewriting(text -> text.replace("i has a", "I have an")))
                    .gather(MANY);
            var turns = new Semaphore(ON_THEIR_WAY);
            var arrivals = callers.submit(() -> {
                for (int i = 0; i < MANY; i++) {
                    app.gemini.awaitCall();
                    turns.release();
                }
                return MANY;
            });
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < MANY; i++) {
                var text = "i has a apple, and so has number " + i;
                var errand = new Errand("fix-grammar", i % 2 == 0);
                turns.acquire();
                answers.add(callers.submit(
                        () -> errand.run(app.client, text, app.ada).result()));
            }
            for (int i = 0; i < MANY; i++) {
                assertThat(answers.get(i).get()).isEqualTo("I have an apple, and so has number " + i);
            }
            assertThat(arrivals.get()).isEqualTo(MANY);
            assertThat(app.gemini.mostAtOnce()).isEqualTo(MANY);
            assertThat(app.gemini.calls()).hasSize(MANY);
        }
    }
}
