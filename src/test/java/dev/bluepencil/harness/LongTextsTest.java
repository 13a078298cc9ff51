package dev.bluepencil.harness;

import static dev.bluepencil.engine.ScriptedEngine.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.engine.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class LongTextsTest {
    private static final int LONGEST = 40;
    private static final String TEXT =
            " One paragraph of two sentences. This is the other.\r\n\r\n\r\n\tAnother paragraph, indented.\n\nA last. \n";

    private final ScriptedEngine engine =
            ScriptedEngine.named("scripted").always(text -> text.toUpperCase(Locale.ROOT));
    private final LongTexts longTexts = new LongTexts(engine, LONGEST);

    @Test
    void a_short_text_goes_to_the_engine_as_it_is() {
        var attempt = attempt("One sentence.");

        assertThat(longTexts.apply(attempt)).isEqualTo(answered("ONE SENTENCE."));
        assertThat(engine.attempts()).containsExactly(attempt);
    }

    @Test
    void a_long_text_is_done_in_passages_and_joined_byte_for_byte() {
        assertThat(text(longTexts.apply(attempt(TEXT)))).isEqualTo(TEXT.toUpperCase(Locale.ROOT));
        assertThat(engine.attempts())
                .hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage.assignment().text()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void the_passages_are_done_at_the_same_time() {
        var together = new CountDownLatch(3);
        engine.always((attempt, _) -> {
            together.countDown();
            together.await();
            return answered(attempt.assignment().text());
        });

        assertThat(text(longTexts.apply(attempt(TEXT)))).isEqualTo(TEXT);
    }

    @Test
    void what_the_passages_cost_is_added_up() {
        var answer = (Answered) longTexts.apply(attempt(TEXT));
        int passages = engine.attempts().size();

        assertThat(answer.tokens()).isEqualTo(new Tokens(7L * passages, 8L * passages));
        assertThat(answer.model()).contains("scripted-1");
    }

    @Test
    void one_passage_that_fails_fails_the_whole_and_ends_the_others() {
        var fault = new Rejected("declined");
        var cutOff = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        engine.always((attempt, _) -> {
            if (attempt.assignment().text().contains("last")) {
                others.await();
                return fault;
            }
            try {
                others.countDown();
                new CountDownLatch(1).await();
                return answered("never");
            } catch (InterruptedException e) {
                cutOff.countDown();
                throw e;
            }
        });

        assertThat(longTexts.apply(attempt(TEXT))).isEqualTo(fault);
        assertThat(cutOff.getCount()).isZero();
    }

    @Test
    void a_caller_that_is_interrupted_ends_all_passages() throws Exception {
        var working = new CountDownLatch(2);
        var cutOff = new AtomicInteger();
        engine.always((_, _) -> {
            working.countDown();
            try {
                new CountDownLatch(1).await();
                return answered("never");
            } catch (InterruptedException e) {
                cutOff.incrementAndGet();
                throw e;
            }
        });
        var answer = new FutureTask<>(() -> longTexts.apply(attempt(TEXT)));
        var caller = Thread.ofVirtual().start(answer);
        working.await();

        caller.interrupt();

        assertThat(answer.get()).isInstanceOf(Unavailable.class);
        assertThat(cutOff.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_streamed_long_text_comes_from_front_to_back() {
        engine.always((attempt, deltas) -> {
            var text = attempt.assignment().text();
            deltas.add(text.substring(0, text.length() / 2));
            deltas.add(text.substring(text.length() / 2));
            return answered(text);
        });
        var streamed = new StringBuilder();

        var answer = longTexts.stream(attempt(TEXT), streamed::append);

        assertThat(text(answer)).isEqualTo(TEXT);
        assertThat(streamed).hasToString(TEXT);
    }

    private static String text(EngineAnswer answer) {
        return assertThat(answer)
                .asInstanceOf(InstanceOfAssertFactories.type(Answered.class))
                .actual()
                .text();
    }

    private static Attempt attempt(String text) {
        var deadline = Deadline.in(Duration.ofMinutes(1), InstantSource.system());
        return Attempt.first(new FixGrammar(text, Optional.empty()), deadline);
    }
}
