package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.SpanKind;
import java.util.ArrayList;

/// A name that is to stay as it is does not: a file's, a person's handle, an identifier; or an emoji.
///
/// A correction may bring new ones, since people write `youtube`. Other work may say a name once where it was said
/// twice, tags in another language, and what is no file's name or person's in other words.
public record Lost(SpanKind kind) implements Inspection {
    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var own = original.all(kind);
        var others = answer.all(kind);
        if (assignment.action() == Action.FIX_GRAMMAR) {
            var left = new ArrayList<>(others);
            return !own.stream().allMatch(left::remove) || (kind == SpanKind.EMOJI && !left.isEmpty());
        }
        return own.stream().filter(this::isEverybodys).anyMatch(name -> !others.contains(name));
    }

    private boolean isEverybodys(String name) {
        return kind == SpanKind.PATH || name.startsWith("@");
    }
}
