package dev.bluepencil.check.number;

import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.Translate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tells whether an answer has the numbers of a text, however they are written.
///
/// Safe for use by many threads.
public final class Comparison {
    private static final Pattern SPACE = Pattern.compile("\\s++");

    private final Languages languages = new Languages();

    public boolean holds(Assignment assignment, String prose, String answer) {
        var before = FigureScanner.plain(prose);
        var after = FigureScanner.plain(answer);
        if (hasNoDigits(before) && hasNoDigits(after)) {
            return true;
        }
        if (!(assignment instanceof Translate) && inPlace(before).equals(inPlace(after))) {
            return true; // as most are, which takes a tenth of the time to see
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

    /// Its figures in order, each with the words beside it, which may be a part of it: `3 million`, `May 5`.
    private static List<String> inPlace(String plain) {
        var words = SPACE.split(plain, -1);
        var found = new ArrayList<String>();
        for (int at = 0; at < words.length; at++) {
            if (!hasNoDigits(words[at])) {
                found.add(at > 0 ? words[at - 1] : "");
                found.add(words[at]);
                found.add(at + 1 < words.length ? words[at + 1] : "");
            }
        }
        return found;
    }

    private static boolean hasNoDigits(String plain) {
        return plain.chars().noneMatch(Character::isDigit);
    }
}
