package dev.bluepencil.check.flaw;

import dev.bluepencil.check.number.Comparison;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Words;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A number is gone, new, or not what it was.
public final class Numbers implements Inspection {
    /// Without "one", which is many other things, too.
    private static final Set<String> WORDS = Set.of(
            ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
                            + " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion")
                    .split(" "));

    private final Comparison comparison = new Comparison();

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return !comparison.holds(assignment, original.prose(), answer.prose())
                || (assignment.action() == Action.FIX_GRAMMAR && saysAnother(original, answer));
    }

    /// One word for a number went and another came. One that only went may have been written for `to` or `for`.
    private static boolean saysAnother(Reading original, Reading answer) {
        var own = words(original);
        var others = words(answer);
        var lost = new ArrayList<>(own);
        var added = new ArrayList<>(others);
        others.forEach(lost::remove);
        own.forEach(added::remove);
        return !lost.isEmpty() && !added.isEmpty();
    }

    private static List<String> words(Reading reading) {
        var words = new ArrayList<>(Words.of(reading.prose()).all());
        words.retainAll(WORDS);
        return words;
    }
}
