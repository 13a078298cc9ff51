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
import dev.bluepencil.engine.Flaw;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.engine.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class CheckedEngineTest {
    private static final String TEXT = "\tHello [Name], i has a apple for you.\r\n";
    private static final String GOOD = "Hello [Name], I have an apple for you.";
    private static final String FLAWED = "Hello Anna, I have an apple for you.";

    private final ScriptedEngine model = ScriptedEngine.named("model");
    private final CheckedEngine engine = new CheckedEngine(model);
    private final Attempt attempt = Attempt.first(
            new FixGrammar(TEXT, Optional.empty()), Deadline.in(Duration.ofMinutes(1), InstantSource.system()));

    @Test
    void a_sound_answer_gets_the_white_space_of_the_text() {
        model.next(answered(GOOD + "\n"));

        assertThat(text(engine.apply(attempt))).isEqualTo("\t" + GOOD + "\r\n");
        assertThat(model.attempts()).hasSize(1);
    }

    @Test
    void what_can_be_mended_needs_no_second_attempt() {
        model.next(answered("Here is the corrected text:\n\n" + GOOD));

        assertThat(text(engine.apply(attempt))).isEqualTo("\t" + GOOD + "\r\n");
        assertThat(model.attempts()).hasSize(1);
    }

    @Test
    void a_flawed_answer_gets_a_second_attempt_that_is_told_why() {
        model.next(answered(FLAWED), answered(GOOD));

        var answer = engine.apply(attempt);

        assertThat(text(answer)).isEqualTo("\t" + GOOD + "\r\n");
        assertThat(model.attempts().getLast().flaws()).contains(Flaw.PLACEHOLDERS);
        assertThat(((Answered) answer).tokens()).isEqualTo(new Tokens(14, 16));
    }

    @Test
    void an_answer_that_is_flawed_twice_is_rejected_by_what_is_wrong_and_not_by_what_it_says() {
        model.always(answered(FLAWED));

        assertThat(engine.apply(attempt))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains("placeholder")
                                .doesNotContain("Anna", "apple"));
        assertThat(model.attempts()).hasSize(2);
    }

    @Test
    void a_fault_at_the_second_attempt_is_the_outcome() {
        var down = new Unavailable("down", Duration.ofSeconds(5));
        model.next(answered(FLAWED), down);

        assertThat(engine.apply(attempt)).isEqualTo(down);
    }

    @Test
    void the_first_attempt_is_streamed_within_the_white_space_of_the_text_and_the_second_is_not() {
        model.always((_, deltas) -> {
            deltas.add("  " + FLAWED);
            return answered(model.attempts().size() == 1 ? FLAWED : GOOD);
        });
        var streamed = new StringBuilder();

        var answer = engine.stream(attempt, streamed::append);

        assertThat(streamed).hasToString("\t" + FLAWED);
        assertThat(text(answer)).isEqualTo("\t" + GOOD + "\r\n");
    }

    private static String text(EngineAnswer answer) {
        return assertThat(answer)
                .asInstanceOf(InstanceOfAssertFactories.type(Answered.class))
                .actual()
                .text();
    }
}
