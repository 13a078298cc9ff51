package dev.bluepencil.harness;

import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.WrappedEngine;
import dev.bluepencil.text.Passages;
import java.util.List;

/// An engine that is given long texts in passages, all at once, and whose answers are joined as the passages were. One
/// passage that fails fails the whole.
public final class LongTexts extends WrappedEngine {
    private final int longest;

    /// @param longest what the engine is given at a time, in UTF-16 units
    public LongTexts(TextEngine engine, int longest) {
        super(engine);
        this.longest = longest;
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        var passages = passages(attempt);
        return passages.size() == 1
                ? engine.apply(attempt)
                : SideBySide.of(passages, (_, passage) -> engine.apply(passage));
    }

    /// Passes the passages on in their order: what is written of a later one waits for those before it.
    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        var passages = passages(attempt);
        if (passages.size() == 1) {
            return engine.stream(attempt, deltas);
        }
        var inOrder = new InOrder(passages.size(), deltas);
        return SideBySide.of(passages, (place, passage) -> {
            var answer = engine.stream(passage, inOrder.at(place));
            if (answer instanceof EngineAnswer.Answered answered) {
                inOrder.finish(place, answered.text());
            }
            return answer;
        });
    }

    private List<Attempt> passages(Attempt attempt) {
        return Passages.cut(attempt.assignment().text(), longest).stream()
                .map(attempt::withText)
                .toList();
    }
}
