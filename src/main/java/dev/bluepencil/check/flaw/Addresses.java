package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.text.SpanKind;
import java.util.ArrayList;

/// The address of a page is gone, new, or not what it was.
///
/// Languages that put no spaces between words may write on right after it, so that where it ends is anyone's guess.
public final class Addresses implements Inspection {
    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var left = new ArrayList<>(answer.all(SpanKind.URL));
        for (var address : original.all(SpanKind.URL)) {
            if (!left.remove(address) && !left.removeIf(other -> isSame(address, other))) {
                return true;
            }
        }
        return !left.isEmpty();
    }

    private static boolean isSame(String one, String other) {
        return one.length() < other.length() ? goesOn(one, other) : goesOn(other, one);
    }

    private static boolean goesOn(String shorter, String longer) {
        return longer.startsWith(shorter)
                && longer.length() > shorter.length()
                && longer.charAt(shorter.length()) >= 0x2e80;
    }
}
