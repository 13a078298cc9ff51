package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyAtOnceTest {
    private static final int MANY = 2000;

    @Test
    void two_thousand_calls_are_in_flight_at_once_and_all_are_answered(@TempDir Path folder) throws Exception {
        var settings = Map.of(
                "GEMINI_MAX_CONCURRENT",
                String.valueOf(MANY),
                "GEMINI_TIMEOUT_SECONDS",
                "120",
                "DAILY_CHARACTER_QUOTA",
                "0");
        try (var app = new GeminiApp(folder, settings);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // No answer before all have asked.
            app.gemini
                    .always(GeminiReply.rewriting(text -> text.replace("i has a", "I have an")))
                    .gather(MANY);
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < MANY; i++) {
                var text = "i has a apple, and so has number " + i;
                var errand = new Errand("fix-grammar", i % 2 == 0);
                answers.add(callers.submit(
                        () -> errand.run(app.client, text, app.ada).result()));
            }
            for (int i = 0; i < MANY; i++) {
                assertThat(answers.get(i).get()).isEqualTo("I have an apple, and so has number " + i);
            }
            assertThat(app.gemini.mostAtOnce()).isEqualTo(MANY);
            assertThat(app.gemini.calls()).hasSize(MANY);
        }
    }
}
