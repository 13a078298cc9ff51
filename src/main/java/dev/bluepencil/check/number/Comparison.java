package dev.bluepencil.check.number;

import dev.bluepencil.check.reading.Tongues;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells whether an answer has the numbers of a text, however they are written.
///
/// Safe for use by many threads.
public final class Comparison {
    private static final Pattern SPACE = Pattern.compile("\\s++");

    private final Languages languages = new Languages();

    public boolean holds(Assignment assignment, String prose, String answer) {
        if (hasNoDigits(prose) && hasNoDigits(answer)) {
            return true;
        }
        var before = FigureScanner.plain(prose);
        var after = FigureScanner.plain(answer);
        if (assignment instanceof Translate it) {
            return isTranslated(it, before, after);
        }
        // As most are, which takes a tenth of the time to see.
        return areInPlace(inPlace(before), inPlace(after), isKnown(assignment.language()))
                || (isRevised(assignment, before, after)
                        && !(assignment instanceof FixGrammar && haveOtherUnits(inPlace(before), inPlace(after))));
    }

    private static boolean isKnown(Optional<Language> language) {
        return language.isEmpty() || Tongues.know(Tongues.code(language.get()));
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
        return new Account(own, others, assignment.action()).balances() && !Swap.isBetween(own, others);
    }

    /// @param isKnown whether the text is in a language whose words are known, if in any
    private static boolean areInPlace(List<InPlace> before, List<InPlace> after, boolean isKnown) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int at = 0; at < before.size(); at++) {
            if (!before.get(at).equals(after.get(at))
                    && !(isKnown && before.get(at).isWorth(after.get(at)))) {
                return false;
            }
        }
        return true;
    }

    /// A correction converts nothing.
    private static boolean haveOtherUnits(List<InPlace> before, List<InPlace> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size())
                        .anyMatch(at -> Units.differ(before.get(at).after, after.get(at).after));
    }

    private static List<InPlace> inPlace(String plain) {
        var words = SPACE.split(plain, -1);
        var found = new ArrayList<InPlace>();
        for (int at = 0; at < words.length; at++) {
            if (!hasNoDigits(words[at])) {
                found.add(new InPlace(
                        at > 0 ? words[at - 1] : "", words[at], at + 1 < words.length ? words[at + 1] : ""));
            }
        }
        return found;
    }

    /// A figure with the words beside it, which may be a part of it: `3 million`, `May 5`.
    private record InPlace(String before, String figure, String after) {
        /// Surely as much as the other.
        boolean isWorth(InPlace other) {
            return figure.equals(other.figure) && saysNoOther(before, other.before) && saysNoOther(after, other.after);
        }

        private static boolean saysNoOther(String word, String other) {
            return word.equals(other)
                    || (NumberWords.exclude(word) && NumberWords.exclude(other) && !Units.differ(word, other))
                    || NumberWords.isSpelling(word, other);
        }
    }

    private static boolean hasNoDigits(String plain) {
        return plain.chars().noneMatch(Character::isDigit);
    }
}
