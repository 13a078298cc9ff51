package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.gemini.GeminiReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers that were given before, or are on their way, for who asks the same.
final class CachedAnswersTest {
    private static final int MANY = 32;
    private static final String TEXT = "i has a apple, it was red";
    private static final String RESULT = "I have an apple; it was red.";
    private static final GeminiReply ANSWER = GeminiReply.either(
            GeminiReply.translation("Ich habe einen Apfel, er war rot.", "en"), GeminiReply.text(RESULT));

    @AutoClose
    private final GeminiApp app;

    CachedAnswersTest(@TempDir Path folder) throws InterruptedException {
        app = new GeminiApp(folder, Map.of("ACTION_RATE_LIMIT_PER_MINUTE", "1000"));
        app.gemini.always(ANSWER);
    }

    @Test
    void the_same_again_is_answered_from_memory_and_costs_nothing() {
        for (var errand : Errand.all()) {
            var seen = errand.run(app.client, TEXT, app.ada);
            // Whether it is read along makes no other answer.
            assertThat(seen.done().path("cached").asBoolean()).isEqualTo(errand.isStreamed());
        }
        assertThat(app.gemini.calls()).hasSize(4);
        assertThat(app.usedCharacters()).isEqualTo(4 * TEXT.length());

        for (var errand : Errand.all()) {
            assertThat(errand.run(app.client, TEXT, app.ada)
                            .done()
                            .path("cached")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(app.gemini.calls()).hasSize(4);
        assertThat(app.usedCharacters()).isEqualTo(4 * TEXT.length());
    }

    @Test
    void who_will_have_none_that_was_given_before_gets_a_new_one_and_pays() {
        for (var errand : Errand.all()) {
            errand.run(app.client, TEXT, app.ada).done();
            var fresh = errand.run(app.client, TEXT, app.ada, "Cache-Control", "no-cache");
            assertThat(fresh.done().path("cached").asBoolean()).isFalse();
        }
        assertThat(app.gemini.calls()).hasSize(4 + 8);
        assertThat(app.usedCharacters()).isEqualTo(12 * TEXT.length());
    }

    @Test
    void accounts_share_no_answer() throws Exception {
        var bob = app.app.signedIn("bob@example.com");
        for (var errand : Errand.all()) {
            if (!errand.isStreamed()) {
                errand.run(app.client, TEXT, app.ada).done();
                var theirs = errand.run(app.client, TEXT, bob);
                assertThat(theirs.done().path("cached").asBoolean()).isFalse();
            }
        }
        assertThat(app.gemini.calls()).hasSize(8);
    }

    @Test
    void many_that_ask_the_same_at_once_are_one_call_and_one_charge() throws Exception {
        var more = new CountDownLatch(1);
        app.gemini.always(exchange -> {
            more.await();
            ANSWER.send(exchange);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Future<Errand.Seen>>();
            for (int i = 0; i < MANY; i++) {
                var errand = new Errand("improve", i % 2 == 0);
                callers.add(threads.submit(() -> errand.run(app.client, TEXT, app.ada)));
            }
            while (app.usedRequests() < MANY) {
                Thread.onSpinWait();
            }
            more.countDown();

            int first = 0;
            for (var caller : callers) {
                assertThat(caller.get().result()).isEqualTo(RESULT);
                first += caller.get().done().path("cached").asBoolean() ? 0 : 1;
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(app.gemini.calls()).hasSize(1);
        assertThat(app.usedCharacters()).isEqualTo(TEXT.length());
    }

    @Test
    void a_failure_is_not_kept() {
        app.gemini.next(GeminiReply.blocked("SAFETY"));
        var errand = new Errand("humanize", false);

        errand.run(app.client, TEXT, app.ada).problem(502, "engine_answer_rejected");
        assertThat(errand.run(app.client, TEXT, app.ada).result()).isEqualTo(RESULT);
    }
}
