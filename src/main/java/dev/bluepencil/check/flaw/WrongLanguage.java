package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Names;
import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Scripts;
import dev.bluepencil.check.reading.Tongues;
import dev.bluepencil.check.reading.Words;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Language;

/// The answer is not in the language it is to be in: the target of a translation, else that of the text.
public final class WrongLanguage implements Inspection {
    private static final int FEWEST_LETTERS = 8;

    /// How many letters tell a language of themselves.
    private static final int ENOUGH_ALONE = 40;

    private static final int ENOUGH_IN_TWO = 24;

    /// As people chat, English looks like many a language, so an answer in English tells nothing here.
    private static final int FEW_IN_TWO = 8;

    /// Fewer are too few to look at.
    private static final int LEAST = 6;

    /// In so long a text a few names change nothing.
    private static final int TELLING_ANYHOW = 1000;

    private static final double LEAST_IN_SCRIPT = 0.2;
    private static final double PLAINLY_THE_SAME = 0.6;

    /// Of a text that was left as it was.
    private static final double DOUBTFUL_IF_SAME = 5;

    /// Or nearly so; `Mein Arm ist warm.` looks like English, too, but less.
    private static final double DOUBTFUL_IF_ALIKE = 8;

    /// Borrowed words make a short translation look a little like another language.
    private static final double DOUBTFUL = 18;

    private static final double DOUBTFUL_IN_TWO = 10;
    private static final double DOUBTFUL_IN_FEW = 7.5;

    /// Shorter ones are words in several languages.
    private static final int LONG_WORD = 5;

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (assignment instanceof Translate it) {
            return isUntranslated(it, original, answer)
                    || isInAnotherScript(it.target(), original, answer)
                    || isInAnotherLanguage(Tongues.code(it.target()), original, answer);
        }
        return !original.is(answer.text())
                && Overlap.of(original.text(), answer.text()) < PLAINLY_THE_SAME
                && (changedScript(original, answer) || changedLanguage(original, answer));
    }

    private static boolean isUntranslated(Translate assignment, Reading original, Reading answer) {
        if (!original.is(answer.text()) || Names.isOne(original.spans().language())) {
            return false;
        }
        var target = Tongues.code(assignment.target());
        return assignment
                .source()
                .map(Tongues::code)
                .or(() -> Tongues.loaded().of(original.spans().language(), ENOUGH_ALONE))
                .filter(source -> Tongues.differ(source, target))
                .isPresent();
    }

    private static boolean isInAnotherScript(Language target, Reading original, Reading answer) {
        var scripts = Scripts.of(answer.spans().language());
        return scripts.all() >= FEWEST_LETTERS
                && !(original.is(answer.text()) && Names.isOne(original.spans().language()))
                && Scripts.of(target)
                        .filter(script -> scripts.share(script) < LEAST_IN_SCRIPT)
                        .isPresent();
    }

    /// Names stay what they are in all languages, so nothing is told from them.
    private static boolean isInAnotherLanguage(String wanted, Reading original, Reading answer) {
        if (!Tongues.know(wanted)) {
            return false;
        }
        boolean alike = Overlap.of(original.spans().language(), answer.spans().language()) > PLAINLY_THE_SAME;
        var words = answer.spans().language().length() > TELLING_ANYHOW
                ? answer.spans().language()
                : Names.without(answer.spans().language(), original.spans().language());
        return words.codePoints().filter(Character::isLetter).count() >= LEAST
                && Tongues.loaded().doubt(words, wanted)
                        >= (original.is(answer.text()) ? DOUBTFUL_IF_SAME : alike ? DOUBTFUL_IF_ALIKE : DOUBTFUL);
    }

    private static boolean changedLanguage(Reading original, Reading answer) {
        return isDoubtful(original, answer, ENOUGH_IN_TWO, DOUBTFUL_IN_TWO)
                || (!shareWords(original, answer)
                        && Tongues.loaded().doubt(answer.spans().language(), "en") > 0
                        && isDoubtful(original, answer, FEW_IN_TWO, DOUBTFUL_IN_FEW));
    }

    private static boolean shareWords(Reading original, Reading answer) {
        var own = Words.of(original.text()).all();
        return Words.of(answer.text()).all().stream()
                .anyMatch(word -> word.length() >= LONG_WORD && own.contains(word));
    }

    private static boolean isDoubtful(Reading original, Reading answer, int letters, double doubtful) {
        var words = answer.spans().language();
        return words.codePoints().filter(Character::isLetter).count() >= letters
                && Tongues.loaded()
                        .of(original.spans().language(), letters)
                        .filter(own -> Tongues.loaded().doubt(words, own) >= doubtful)
                        .isPresent();
    }

    private static boolean changedScript(Reading original, Reading answer) {
        var before = Scripts.of(original.spans().language());
        var after = Scripts.of(answer.spans().language());
        return before.all() >= FEWEST_LETTERS
                && after.all() >= FEWEST_LETTERS
                && before.dominant()
                        .filter(script -> after.share(script) < LEAST_IN_SCRIPT)
                        .isPresent();
    }
}
