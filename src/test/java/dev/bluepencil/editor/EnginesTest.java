package dev.bluepencil.editor;

import static dev.bluepencil.engine.ScriptedEngine.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.NoEngine;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.ScriptedEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EnginesTest {
    private static final FixGrammar FIX = new FixGrammar("a", Optional.empty());
    private static final Humanize HUMANIZE = new Humanize("a", Optional.empty());
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00Z");

    private final ScriptedEngine model = ScriptedEngine.named("model").always(answered("by the model"));
    private final ScriptedEngine embedded = ScriptedEngine.named("embedded", Action.FIX_GRAMMAR, Action.IMPROVE)
            .always(answered("by the embedded one"));
    private final Engines engines = new Engines(List.of(model, embedded), Duration.ofSeconds(30), () -> NOW);

    @Test
    void the_first_engine_that_does_an_action_does_it() {
        var reversed = new Engines(List.of(embedded, model), Duration.ofSeconds(30), () -> NOW);

        assertThat(apply(FIX)).isEqualTo(new Done(answered("by the model"), "model"));
        assertThat(reversed.apply(FIX, Asking.AT_ONCE, _ -> {}))
                .isEqualTo(new Done(answered("by the embedded one"), "embedded"));
        assertThat(reversed.apply(HUMANIZE, Asking.AT_ONCE, _ -> {}))
                .isEqualTo(new Done(answered("by the model"), "model"));
    }

    @Test
    void an_action_that_no_engine_does_is_not_done() {
        var embeddedOnly = new Engines(List.of(embedded), Duration.ofSeconds(30), () -> NOW);

        assertThat(embeddedOnly.apply(HUMANIZE, Asking.AT_ONCE, _ -> {})).isEqualTo(new NoEngine(Action.HUMANIZE));
    }

    @ParameterizedTest
    @MethodSource
    void another_stands_in_for_an_engine_that_is_down(Fault fault) {
        model.always(fault);

        assertThat(apply(FIX)).isEqualTo(new Done(answered("by the embedded one"), "embedded"));
        assertThat(embedded.attempts().getLast().deadline().left()).isPositive();
    }

    static Stream<Fault> another_stands_in_for_an_engine_that_is_down() {
        return Stream.of(new Unavailable("down", Duration.ofSeconds(5)), new TimedOut(), new Failed("a page in HTML"));
    }

    @Test
    void where_nobody_can_stand_in_the_fault_is_the_first_engines() {
        var down = new Unavailable("down", Duration.ofSeconds(5));
        model.always(down);
        embedded.always(new Unsupported("language", "is not one it knows"));

        assertThat(apply(FIX)).isEqualTo(new NotDone(down));
        assertThat(apply(HUMANIZE)).isEqualTo(new NotDone(down));
    }

    @ParameterizedTest
    @MethodSource
    void nobody_stands_in_where_the_engine_is_not_down(Fault fault) {
        model.always(fault);

        assertThat(apply(FIX)).isEqualTo(new NotDone(fault));
        assertThat(embedded.attempts()).isEmpty();
    }

    static Stream<Fault> nobody_stands_in_where_the_engine_is_not_down() {
        return Stream.of(
                new Rejected("declined"),
                new Misconfigured("a bad key"),
                new Unsupported("language", "is not one it knows"));
    }

    @Test
    void nobody_stands_in_for_a_call_that_was_called_off() {
        model.always(new Unavailable("cut off", Duration.ZERO));
        Thread.currentThread().interrupt();
        try {
            assertThat(apply(FIX)).isInstanceOf(NotDone.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(embedded.attempts()).isEmpty();
    }

    private Outcome apply(Assignment assignment) {
        return engines.apply(assignment, Asking.AT_ONCE, _ -> {});
    }
}
