package dev.bluepencil;

import static dev.bluepencil.gemini.GeminiReply.chunk;
import static dev.bluepencil.gemini.GeminiReply.either;
import static dev.bluepencil.gemini.GeminiReply.silence;
import static dev.bluepencil.gemini.GeminiReply.stream;
import static dev.bluepencil.gemini.GeminiReply.translation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bluepencil.gemini.GeminiReply;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Callers who hang up while the model works for them.
final class HungUpTest {
    private static final String TEXT = "i has a apple";
    private static final GeminiReply ANSWER =
            either(translation("Ich habe einen Apfel", "en"), GeminiReply.text("I have an apple"));

    @AutoClose
    private final GeminiApp app;

    HungUpTest(@TempDir Path folder) throws InterruptedException {
        app = new GeminiApp(folder, Map.of("GEMINI_MAX_CONCURRENT", "1"));
    }

    static List<Errand> errands() {
        return Errand.all();
    }

    @ParameterizedTest
    @MethodSource("errands")
    void before_its_first_word_the_model_is_told_and_the_next_has_its_turn(Errand errand) throws Exception {
        app.gemini.next(silence()).always(ANSWER);
        try (var http = HttpClient.newHttpClient()) {
            var _ = http.sendAsync(request(errand, TEXT), BodyHandlers.discarding());
            app.gemini.awaitCall(TEXT);

            http.shutdownNow();

            app.gemini.awaitDeparture(TEXT);
        }
        expectTheNextToBeServed();
    }

    @ParameterizedTest
    @MethodSource("errands")
    void in_the_middle_of_its_answer_likewise(Errand errand) throws Exception {
        app.gemini
                .next(either(
                        stream(chunk("{\"source_language\": \"en\", \"translation\": \"Ich habe "), silence()),
                        stream(chunk("I have "), silence())))
                .always(ANSWER);
        try (var http = HttpClient.newHttpClient()) {
            if (errand.isStreamed()) {
                var answer = http.send(request(errand, TEXT), BodyHandlers.ofLines());
                assertThat(answer.body().findFirst()).contains("event: delta");
            } else {
                var _ = http.sendAsync(request(errand, TEXT), BodyHandlers.discarding());
                app.gemini.awaitCall(TEXT);
            }

            http.shutdownNow();

            app.gemini.awaitDeparture(TEXT);
        }
        expectTheNextToBeServed();
    }

    @Test
    void of_a_long_text_every_passage_is_broken_off() throws Exception {
        app.gemini.always(silence());
        var passage = "An apple. ".repeat(480).strip() + "\n\n";
        var errand = new Errand("improve", true);
        try (var http = HttpClient.newHttpClient()) {
            var _ = http.sendAsync(request(errand, passage.repeat(3)), BodyHandlers.discarding());
            app.gemini.awaitCall(passage);

            http.shutdownNow();

            app.gemini.awaitDeparture(passage);
        }
        app.gemini.always(ANSWER);
        expectTheNextToBeServed();
    }

    private HttpRequest request(Errand errand, String text) throws Exception {
        return app.client
                .request("/actions/" + errand.action())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + app.ada.access())
                .header("Accept", errand.accept())
                .POST(BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(errand.body(text))))
                .build();
    }

    /// The only turn there is has been given back, and so have the characters.
    private void expectTheNextToBeServed() {
        for (var errand : Errand.all()) {
            errand.run(app.client, "i have a apple", app.ada, "Cache-Control", "no-cache")
                    .done();
        }
        while (app.usedCharacters() > 8 * "i have a apple".length()) {
            Thread.onSpinWait();
        }
    }
}
