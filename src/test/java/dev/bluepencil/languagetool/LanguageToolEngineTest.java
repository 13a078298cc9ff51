package dev.bluepencil.languagetool;

import static dev.bluepencil.languagetool.English.attempt;
import static dev.bluepencil.languagetool.English.corrected;
import static dev.bluepencil.languagetool.English.fix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.EngineState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageToolEngineTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final CountDownLatch loadingMayEnd = new CountDownLatch(1);

    @AfterEach
    void let_every_loader_end() {
        loadingMayEnd.countDown();
    }

    @Test
    void it_says_what_it_is_and_can_do() {
        assertThat(English.ENGINE.name()).isEqualTo("languagetool");
        assertThat(English.ENGINE.actions()).containsExactlyInAnyOrder(Action.FIX_GRAMMAR, Action.IMPROVE);
        assertThatThrownBy(() -> English.ENGINE.apply(attempt(new Humanize("Hello.", Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_callers_get_each_their_own_text_back() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 40)
                    .mapToObj(n -> callers.submit(() -> corrected("I has teh number " + n + " here.")))
                    .toList();
            for (int n = 0; n < answers.size(); n++) {
                assertThat(answers.get(n).get()).isEqualTo("I have the number " + n + " here.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-CA", "zh"})
    void another_language_is_not_supported(String tag) {
        assertThat(English.ENGINE.apply(attempt(fix("Hello.", tag))))
                .satisfies(LanguageToolEngineTest::isAboutLanguage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich gehe morgen in die Schule und lerne Deutsch.",
                "Nous allons manger une pomme dans le jardin.",
                "Jutro idziemy do szkoły i uczymy się polskiego.",
                "Завтра мы идём в школу.",
                "我们明天去学校。"
            })
    void a_text_in_another_language_is_not_taken_for_bad_english(String text) {
        assertThat(English.ENGINE.apply(attempt(fix(text)))).satisfies(LanguageToolEngineTest::isAboutLanguage);
    }

    @Test
    void while_it_loads_a_caller_waits_for_it() throws Exception {
        try (var engine = LanguageToolEngine.start(LONG, 1, this::loadOnceAllowed)) {
            assertThat(engine.state()).isEqualTo(EngineState.LOADING);
            var answer = ask(engine, "en");
            loadingMayEnd.countDown();
            assertThat(answer.get()).isInstanceOf(EngineAnswer.Answered.class);
            assertThat(engine.state()).isEqualTo(EngineState.READY);
        }
    }

    @Test
    void a_caller_whose_patience_ends_is_told_when_to_come_back() {
        try (var engine = LanguageToolEngine.start(SHORT, 1, this::loadOnceAllowed)) {
            assertThat(engine.apply(attempt(fix("Hello.")))).isInstanceOfSatisfying(Unavailable.class, answer -> {
                assertThat(answer.reason()).contains("loading");
                assertThat(answer.retryAfter()).isPositive();
            });
        }
    }

    @Test
    void a_caller_with_a_shorter_deadline_does_not_wait_out_our_patience() {
        try (var engine = LanguageToolEngine.start(LONG, 1, this::loadOnceAllowed)) {
            var hurried = Attempt.first(fix("Hello."), Deadline.in(SHORT, InstantSource.system()));
            assertThat(engine.apply(hurried)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void work_that_outlasts_the_deadline_is_given_up() {
        var ready = Proofreader.load(new Brief(Dialect.UNSTATED, Remit.CORRECTION));
        try (var engine = LanguageToolEngine.start(
                LONG, 1, brief -> brief.dialect().equals(Dialect.BRITISH) ? loadOnceAllowed(brief) : ready)) {
            while (engine.state() != EngineState.READY) {
                Thread.onSpinWait();
            }
            var hurried = Attempt.first(fix("Hello.", "en-GB"), Deadline.in(SHORT, InstantSource.system()));
            assertThat(engine.apply(hurried)).isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void closing_it_while_it_loads_sends_the_waiting_away() throws Exception {
        var engine = LanguageToolEngine.start(LONG, 1, this::loadOnceAllowed);
        var answer = ask(engine, "en");
        engine.close();
        assertThat(answer.get()).isInstanceOf(Unavailable.class);
    }

    @Test
    void closing_it_while_it_works_sends_the_waiting_away() throws Exception {
        var atWork = new CountDownLatch(1);
        var engine = LanguageToolEngine.start(LONG, 1, brief -> {
            if (!brief.dialect().equals(Dialect.BRITISH)) {
                return Proofreader.load(brief);
            }
            atWork.countDown();
            return loadOnceAllowed(brief);
        });
        var first = ask(engine, "en-GB");
        atWork.await();
        var second = ask(engine, "en-US");
        engine.close();
        assertThat(first.get()).isInstanceOf(Unavailable.class);
        assertThat(second.get()).isInstanceOf(Unavailable.class);
    }

    @Test
    void work_that_takes_too_long_is_given_up() {
        var loadedAtOnce = Proofreader.load(new Brief(Dialect.UNSTATED, Remit.CORRECTION));
        try (var engine = LanguageToolEngine.start(
                Duration.ofSeconds(1),
                1,
                brief -> !brief.dialect().equals(Dialect.BRITISH) ? loadedAtOnce : loadOnceAllowed(brief))) {
            while (engine.state() != EngineState.READY) {
                Thread.onSpinWait();
            }
            assertThat(engine.apply(attempt(fix("Hello.", "en-GB")))).isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void an_engine_that_cannot_load_says_so() {
        try (var engine = LanguageToolEngine.start(LONG, 1, _ -> {
            throw new IncompatibleClassChangeError("of two libraries that do not fit");
        })) {
            assertThat(engine.apply(attempt(fix("Hello.")))).isInstanceOf(Misconfigured.class);
            assertThat(engine.state()).isEqualTo(EngineState.FAILED);
        }
    }

    @Test
    void a_closed_engine_is_unavailable() {
        var engine = LanguageToolEngine.start(LONG, 1, Proofreader::load);
        engine.close();
        assertThat(engine.apply(attempt(fix("Hello.")))).isInstanceOf(Unavailable.class);
    }

    private Proofreader loadOnceAllowed(Brief brief) {
        try {
            loadingMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while loading", e);
        }
        return Proofreader.load(brief);
    }

    private static FutureTask<EngineAnswer> ask(LanguageToolEngine engine, String tag) {
        var answer = new FutureTask<EngineAnswer>(() -> engine.apply(attempt(fix("Hello.", tag))));
        Thread.ofVirtual().start(answer);
        return answer;
    }

    private static void isAboutLanguage(EngineAnswer answer) {
        assertThat(answer).isInstanceOfSatisfying(Unsupported.class, unsupported -> {
            assertThat(unsupported.field()).isEqualTo("language");
            assertThat(unsupported.reason()).contains("English", "GEMINI_API_KEY");
        });
    }
}
