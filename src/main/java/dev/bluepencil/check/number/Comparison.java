package dev.bluepencil.check.number;

import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.Translate;

/// Tells whether an answer has the numbers of a text, however they are written.
///
/// Safe for use by many threads.
public final class Comparison {
    private final Languages languages = new Languages();

    public boolean holds(Assignment assignment, String prose, String answer) {
        var before = FigureScanner.plain(prose);
        var after = FigureScanner.plain(answer);
        if (hasNoDigits(before) && hasNoDigits(after)) {
            return true;
        }
        return assignment instanceof Translate it
                ? isTranslated(it, before, after)
                : isRevised(assignment, before, after);
    }

    private boolean isTranslated(Translate assignment, String before, String after) {
        var source = languages.of(assignment.language(), before);
        var own = Figures.of(before, source, source.isSure() ? source.convention() : Convention.EITHER);
        var others = Figures.of(after, languages.of(assignment.target()), Convention.EITHER);
        return new Account(own, others, assignment.action()).balances();
    }

    /// Two texts in one language tell it better than one.
    private boolean isRevised(Assignment assignment, String before, String after) {
        var language = languages.of(assignment.language(), before + "\n" + after);
        var own = Figures.of(before, language, language.convention());
        var others = Figures.of(after, language, language.convention());
        return new Account(own, others, assignment.action()).balances();
    }

    private static boolean hasNoDigits(String plain) {
        return plain.chars().noneMatch(Character::isDigit);
    }
}
