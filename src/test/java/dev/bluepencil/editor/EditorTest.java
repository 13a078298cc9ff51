package dev.bluepencil.editor;

import static dev.bluepencil.engine.ScriptedEngine.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.KeyReused;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.editor.Outcome.OverQuota;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.engine.Tone;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.IdempotencyMarks;
import dev.bluepencil.usage.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditorTest {
    private static final int QUOTA = 100;
    private static final String TEXT = "i has a apple";
    private static final String RESULT = "I have an apple";

    private final ScriptedEngine model = ScriptedEngine.named("model").always(answered(RESULT));
    private final ScriptedEngine embedded =
            ScriptedEngine.named("embedded", Action.FIX_GRAMMAR).always(answered("by the embedded one"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Account ada = TestAccount.of("ada@example.com");
    private final Account bob = TestAccount.of("bob@example.com");
    private final Storage storage;
    private final Usage usage;
    private final Editor editor;
    private volatile Instant now = Instant.parse("2026-03-01T10:20:00Z");

    EditorTest(@TempDir Path folder) {
        var config = Config.from(Map.of("DATA_DIR", folder.toString(), "DAILY_CHARACTER_QUOTA", "" + QUOTA));
        storage = Storage.open(config.storage());
        AccountStore.in(storage).add(ada);
        AccountStore.in(storage).add(bob);
        usage = new Usage(storage, config.limits(), Duration.ofMinutes(1), () -> now);
        editor = editor();
    }

    private Editor editor() {
        return new Editor(
                new Engines(List.of(model, embedded), Duration.ofSeconds(30), () -> now),
                usage,
                IdempotencyMarks.of(new Secret("a secret of thirty-two characters")),
                () -> now);
    }

    @AfterEach
    void stop() {
        editor.close();
        threads.close();
        storage.close();
    }

    @Test
    void what_is_done_is_charged_and_what_is_not_costs_nothing() {
        assertThat(done(editor.edit(order(TEXT))).answer().text()).isEqualTo(RESULT);
        assertThat(used()).isEqualTo(TEXT.length());

        model.next(new Rejected("declined"));
        assertThat(editor.edit(order("another"))).isEqualTo(new NotDone(new Rejected("declined")));
        assertThat(used()).isEqualTo(TEXT.length());
    }

    @Test
    void the_same_again_comes_from_memory_and_costs_nothing() {
        assertThat(done(editor.edit(order(TEXT))).cached()).isFalse();
        var again = done(editor.edit(order(TEXT)));

        assertThat(again.cached()).isTrue();
        assertThat(again.answer().text()).isEqualTo(RESULT);
        assertThat(model.attempts()).hasSize(1);
        assertThat(used()).isEqualTo(TEXT.length());
    }

    @Test
    void another_text_option_action_or_account_is_not_the_same() {
        var none = Optional.<Tone>empty();
        editor.edit(order(TEXT));
        editor.edit(order(TEXT + "."));
        editor.edit(order(new Improve(TEXT, none, Optional.empty(), Optional.empty())));
        editor.edit(order(new Improve(TEXT, Optional.of(Tone.CASUAL), Optional.empty(), Optional.empty())));
        editor.edit(new Order(bob.id(), fix(TEXT), Optional.empty(), false));

        assertThat(model.attempts()).hasSize(5);
    }

    @Test
    void an_answer_is_kept_for_an_hour() {
        editor.edit(order(TEXT));
        now = now.plus(Duration.ofMinutes(59));
        assertThat(done(editor.edit(order(TEXT))).cached()).isTrue();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(done(editor.edit(order(TEXT))).cached()).isFalse();
    }

    @Test
    void who_wants_a_fresh_answer_gets_one_and_the_others_get_it_from_then_on() {
        editor.edit(order(TEXT));
        model.always(answered("I have one apple"));

        var fresh = done(editor.edit(new Order(ada.id(), fix(TEXT), Optional.empty(), true)));

        assertThat(fresh.cached()).isFalse();
        assertThat(fresh.answer().text()).isEqualTo("I have one apple");
        assertThat(done(editor.edit(order(TEXT))).answer().text()).isEqualTo("I have one apple");
    }

    @Test
    void of_many_that_ask_the_same_at_once_one_is_charged_and_the_engine_is_asked_once() throws Exception {
        var asked = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        model.always((_, _) -> {
            asked.countDown();
            mayAnswer.await();
            return answered(RESULT);
        });
        var outcomes = new ArrayList<Future<Outcome>>();
        for (int i = 0; i < 64; i++) {
            outcomes.add(threads.submit(() -> editor.edit(order(TEXT))));
        }
        asked.await();
        mayAnswer.countDown();

        int cached = 0;
        for (var outcome : outcomes) {
            cached += done(outcome.get()).cached() ? 1 : 0;
        }
        assertThat(cached).isEqualTo(63);
        assertThat(model.attempts()).hasSize(1);
        assertThat(used()).isEqualTo(TEXT.length());
    }

    @Test
    void a_stand_ins_answer_is_not_kept() {
        model.next(new Unavailable("down", Duration.ofSeconds(5)));

        assertThat(done(editor.edit(order(TEXT))).engine()).isEqualTo("embedded");
        assertThat(done(editor.edit(order(TEXT))).engine()).isEqualTo("model");
    }

    @Test
    void the_quota_holds_under_concurrency() throws Exception {
        model.always(answered("x"));
        var outcomes = new ArrayList<Future<Outcome>>();
        for (int i = 0; i < 64; i++) {
            var text = "text %05d".formatted(i); // ten characters
            outcomes.add(threads.submit(() -> editor.edit(order(text))));
        }
        int done = 0;
        for (var outcome : outcomes) {
            if (outcome.get() instanceof Done) {
                done++;
            } else {
                assertThat(outcome.get()).isInstanceOf(OverQuota.class);
            }
        }
        assertThat(done).isEqualTo(QUOTA / 10);
        assertThat(used()).isEqualTo(QUOTA);
    }

    @Test
    void a_key_gets_the_same_answer_again_and_is_charged_once() {
        var first = done(editor.edit(keyed("a key", TEXT)));
        model.always(answered("Something else"));
        now = now.plus(Duration.ofHours(23));

        var again = done(editor.edit(keyed("a key", TEXT)));

        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.replayed()).isTrue();
        assertThat(model.attempts()).hasSize(1);
    }

    @Test
    void a_key_that_comes_with_something_else_is_refused() {
        editor.edit(keyed("a key", TEXT));

        assertThat(editor.edit(keyed("a key", "another text"))).isEqualTo(new KeyReused());
        assertThat(editor.edit(new Order(bob.id(), fix("another text"), key("a key"), false)))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_key_is_taken_on_all_nodes_also_by_an_answer_that_was_there_already() {
        var otherNode = editor();
        editor.edit(order(TEXT));

        assertThat(done(editor.edit(keyed("a key", TEXT))).cached()).isTrue();
        assertThat(otherNode.edit(keyed("a key", "another text"))).isEqualTo(new KeyReused());
        assertThat(done(otherNode.edit(keyed("a key", TEXT))).answer().text()).isEqualTo(RESULT);
        assertThat(used()).isEqualTo(TEXT.length());
        otherNode.close();
    }

    @Test
    void a_key_whose_call_failed_is_free_again() {
        model.next(new Rejected("declined"));
        editor.edit(keyed("a key", TEXT));

        assertThat(done(editor.edit(keyed("a key", "another text"))).answer().text())
                .isEqualTo(RESULT);
    }

    @Test
    void a_reader_gets_the_answer_while_it_is_written_and_then_what_is_missing() {
        model.always((_, deltas) -> {
            deltas.add("I have ");
            deltas.add("an ");
            return answered(RESULT);
        });
        var reader = new Notes();

        assertThat(done(editor.stream(order(TEXT), reader)).answer().text()).isEqualTo(RESULT);
        assertThat(reader.told).allMatch(it -> it.startsWith("+"));
        assertThat(reader.text()).isEqualTo(RESULT);
    }

    @Test
    void a_reader_of_what_had_to_be_mended_gets_it_anew() {
        model.always((_, deltas) -> {
            deltas.add("Sure! I have");
            return answered(RESULT);
        });
        var reader = new Notes();

        editor.stream(order(TEXT), reader);

        assertThat(reader.told).containsExactly("+Sure! I have", "=" + RESULT);
    }

    @Test
    void a_reader_of_a_kept_answer_gets_it_at_once() {
        editor.edit(order(TEXT));
        var reader = new Notes();

        assertThat(done(editor.stream(order(TEXT), reader)).cached()).isTrue();
        assertThat(reader.told).containsExactly("+" + RESULT);
    }

    @Test
    void who_is_interrupted_calls_the_work_off_and_pays_nothing() throws Exception {
        var asked = new CountDownLatch(1);
        var calledOff = new CountDownLatch(1);
        model.always((_, _) -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
                return answered("never");
            } catch (InterruptedException e) {
                calledOff.countDown();
                throw e;
            }
        });
        var caller = threads.submit(() -> editor.edit(order(TEXT)));
        asked.await();

        caller.cancel(true);

        calledOff.await();
        while (used() > 0) {
            Thread.onSpinWait();
        }
        assertThat(embedded.attempts()).isEmpty();
    }

    private long used() {
        return usage.of(ada.id()).used();
    }

    private Order order(String text) {
        return order(fix(text));
    }

    private Order order(Assignment assignment) {
        return new Order(ada.id(), assignment, Optional.empty(), false);
    }

    private Order keyed(String key, String text) {
        return new Order(ada.id(), fix(text), key(key), false);
    }

    private static Optional<IdempotencyKey> key(String value) {
        return Optional.of(new IdempotencyKey(value.replace(' ', '-')));
    }

    private static FixGrammar fix(String text) {
        return new FixGrammar(text, Optional.empty());
    }

    private static Done done(Outcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Done.class))
                .actual();
    }

    /// What a reader was told: `+` a piece, `=` a whole.
    private static final class Notes implements Reader {
        private final List<String> told = new ArrayList<>();

        @Override
        public void replayed() {
            told.add("again");
        }

        @Override
        public void delta(String text) {
            told.add("+" + text);
        }

        @Override
        public void replace(String text) {
            told.add("=" + text);
        }

        String text() {
            var text = new StringBuilder();
            told.forEach(it -> text.append(it.substring(1)));
            return text.toString();
        }
    }
}
