package dev.bluepencil;

import static dev.bluepencil.engine.ScriptedEngine.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests that are sent again under their `Idempotency-Key`, to the same server or to another.
final class IdempotencyTest {
    private static final Errand FIX = new Errand("fix-grammar", false);
    private static final Errand READ_ALONG = new Errand("fix-grammar", true);
    private static final String TEXT = "i has a apple";
    private static final String RESULT = "I have an apple";
    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    private final ScriptedEngine model = ScriptedEngine.named("model").always(answered(RESULT));

    @AutoClose
    private final TwoNodes nodes;

    private final Client.Tokens ada;

    IdempotencyTest(@TempDir Path folder) throws InterruptedException {
        nodes = new TwoNodes(folder, Map.of(), model);
        ada = nodes.here.signedIn("ada@example.com");
    }

    @Test
    void the_same_again_gets_the_same_answer_and_is_charged_once() {
        var first = run(FIX, TEXT, KEY);
        model.always(answered("something else"));

        for (int i = 0; i < 3; i++) {
            var again = run(FIX, TEXT, KEY);
            assertThat(again.done()).isEqualTo(first.done());
            assertThat(again.answer().header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(first.answer().header("Idempotency-Replayed")).isEmpty();
        assertThat(model.attempts()).hasSize(1);
        assertThat(nodes.usedCharacters(ada)).isEqualTo(TEXT.length());
    }

    @Test
    void who_reads_along_gets_the_same_answer_again_too_and_is_told_so() {
        var first = run(READ_ALONG, TEXT, KEY);

        var again = run(READ_ALONG, TEXT, KEY);
        assertThat(again.done()).isEqualTo(first.done());
        assertThat(again.answer().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(run(FIX, TEXT, KEY).done()).isEqualTo(first.done());
        assertThat(model.attempts()).hasSize(1);
    }

    @Test
    void it_is_remembered_for_a_day() throws Exception {
        run(FIX, TEXT, KEY).done();

        nodes.letPass(Duration.ofHours(23));
        var later = nodes.here.login("ada@example.com");
        assertThat(FIX.run(nodes.here.client, TEXT, later, "Idempotency-Key", KEY)
                        .answer()
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(model.attempts()).hasSize(1);

        nodes.letPass(Duration.ofHours(2));
        later = nodes.here.login("ada@example.com");
        FIX.run(nodes.here.client, "another text", later, "Idempotency-Key", KEY)
                .done();
        assertThat(model.attempts()).hasSize(2);
    }

    @Test
    void another_request_under_the_key_is_refused_wherever_it_comes() {
        run(FIX, TEXT, KEY).done();

        for (var node : new TestApp[] {nodes.here, nodes.there}) {
            for (var other : new Errand[] {new Errand("improve", false), new Errand("humanize", true)}) {
                other.run(node.client, TEXT, ada, "Idempotency-Key", KEY).problem(422, "idempotency_key_reused");
            }
            FIX.run(node.client, "another text", ada, "Idempotency-Key", KEY).problem(422, "idempotency_key_reused");
        }
        assertThat(model.attempts()).hasSize(1);
        assertThat(nodes.usedCharacters(ada)).isEqualTo(TEXT.length());
    }

    @Test
    void keys_are_each_account_s_own() throws Exception {
        run(FIX, TEXT, KEY).done();
        var bob = nodes.here.signedIn("bob@example.com");

        var seen = FIX.run(nodes.here.client, "another text", bob, "Idempotency-Key", KEY);

        seen.done();
        assertThat(seen.answer().header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void the_other_server_does_it_anew_but_does_not_charge_it_again() {
        run(FIX, TEXT, KEY).done();

        var there = FIX.run(nodes.there.client, TEXT, ada, "Idempotency-Key", KEY);

        assertThat(there.result()).isEqualTo(RESULT);
        assertThat(model.attempts()).hasSize(2);
        assertThat(nodes.usedCharacters(ada)).isEqualTo(TEXT.length());
    }

    @Test
    void while_one_server_works_on_it_the_other_says_so() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        model.always((_, _) -> {
            begun.countDown();
            goOn.await();
            return answered(RESULT);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> run(FIX, TEXT, KEY));
            begun.await();

            var there = FIX.run(nodes.there.client, TEXT, ada, "Idempotency-Key", KEY);
            there.problem(409, "request_under_way");
            assertThat(there.answer().header("Retry-After")).isNotEmpty();
            READ_ALONG
                    .run(nodes.there.client, TEXT, ada, "Idempotency-Key", KEY)
                    .problem(409, "request_under_way");
            FIX.run(nodes.there.client, "another text", ada, "Idempotency-Key", KEY)
                    .problem(422, "idempotency_key_reused");
            run(FIX, "another text", KEY).problem(422, "idempotency_key_reused");
            goOn.countDown();

            assertThat(first.get().result()).isEqualTo(RESULT);
        }
        assertThat(model.attempts()).hasSize(1);
        assertThat(nodes.usedCharacters(ada)).isEqualTo(TEXT.length());
    }

    @Test
    void a_call_that_failed_leaves_its_key_free() {
        for (var errand : new Errand[] {FIX, READ_ALONG}) {
            model.next(new Rejected("The model declined the text."));
            run(errand, TEXT, KEY).problem(502, "engine_answer_rejected");
        }
        assertThat(nodes.usedCharacters(ada)).isZero();

        FIX.run(nodes.there.client, "another text", ada, "Idempotency-Key", KEY).done();
        assertThat(nodes.usedCharacters(ada)).isEqualTo("another text".length());
    }

    @ParameterizedTest
    @MethodSource
    void a_key_that_is_none_is_named(String key) {
        run(FIX, TEXT, key).answer().expectInvalid("Idempotency-Key");
        run(READ_ALONG, TEXT, key).answer().expectInvalid("Idempotency-Key");
        assertThat(model.attempts()).isEmpty();
    }

    static List<String> a_key_that_is_none_is_named() {
        return List.of("with a space", "tab\there", "x".repeat(256));
    }

    private Errand.Seen run(Errand errand, String text, String key) {
        return errand.run(nodes.here.client, text, ada, "Idempotency-Key", key);
    }
}
