package dev.bluepencil.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.action.Outcome.Done;
import dev.bluepencil.action.Outcome.NoEngine;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.TextEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ActionsTest {
    private final ScriptedEngine model = ScriptedEngine.forAll().says(ScriptedEngine.answered("by the model"));
    private final ScriptedEngine embedded =
            new ScriptedEngine(Action.FIX_GRAMMAR, Action.IMPROVE).says(ScriptedEngine.answered("by the embedded one"));

    @Test
    void the_first_engine_that_does_an_action_does_it() {
        var actions = actions(List.of(embedded, model));

        assertThat(result(actions.apply(new FixGrammar("a", Optional.empty())))).isEqualTo("by the embedded one");
        assertThat(result(actions.apply(new Humanize("a", Optional.empty())))).isEqualTo("by the model");
    }

    @Test
    void an_action_that_no_engine_does_is_not_done() {
        var actions = actions(List.of(embedded));

        assertThat(actions.apply(new Humanize("a", Optional.empty()))).isEqualTo(new NoEngine(Action.HUMANIZE));
    }

    private static Actions actions(List<TextEngine> engines) {
        return new Actions(engines, Duration.ofSeconds(30), InstantSource.system());
    }

    private static String result(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).answer().text();
    }
}
