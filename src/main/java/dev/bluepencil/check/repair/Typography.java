package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Prose;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Style;
import dev.bluepencil.engine.Action;

/// Quotation marks, apostrophes, dashes, dots and spaces of a kind that the text does not use.
public final class Typography implements Repair {
    @Override
    public String repair(Action action, Reading original, String answer) {
        var style = Style.of(original);
        return Prose.changed(answer, prose -> style.applied(action, prose));
    }
}
