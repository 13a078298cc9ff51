package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Scripts;
import dev.bluepencil.check.reading.Tongues;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Language;
import java.util.regex.Pattern;

/// The answer is not in the language it is to be in: the target of a translation, else that of the text.
public final class WrongLanguage implements Inspection {
    private static final int FEWEST_LETTERS = 8;

    /// Names and borrowed words make a short translation look like another language. Where text and answer each look
    /// like one, and like two, less will do.
    private static final int ENOUGH_ALONE = 40;

    private static final int ENOUGH_IN_TWO = 24;
    private static final int MOST_WORDS_OF_A_NAME = 4;
    private static final double LEAST_IN_SCRIPT = 0.2;
    private static final double PLAINLY_THE_SAME = 0.6;
    private static final Pattern SPACE = Pattern.compile("\\s++");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (assignment instanceof Translate it) {
            return isUntranslated(it, original, answer)
                    || isInAnotherScript(it.target(), original, answer)
                    || isInAnotherLanguage(Tongues.code(it.target()), answer, ENOUGH_ALONE);
        }
        return !original.is(answer.text())
                && Overlap.of(original.text(), answer.text()) < PLAINLY_THE_SAME
                && (changedScript(original, answer)
                        || Tongues.loaded()
                                .of(original.prose(), ENOUGH_IN_TWO)
                                .filter(code -> isInAnotherLanguage(code, answer, ENOUGH_IN_TWO))
                                .isPresent());
    }

    private static boolean isUntranslated(Translate assignment, Reading original, Reading answer) {
        if (!original.is(answer.text()) || isName(original)) {
            return false;
        }
        var target = Tongues.code(assignment.target());
        return assignment
                .source()
                .map(Tongues::code)
                .or(() -> Tongues.loaded().of(original.prose(), ENOUGH_ALONE))
                .filter(source -> Tongues.differ(source, target))
                .isPresent();
    }

    private static boolean isInAnotherScript(Language target, Reading original, Reading answer) {
        var scripts = Scripts.of(answer.prose());
        return scripts.all() >= FEWEST_LETTERS
                && !(original.is(answer.text()) && isName(original))
                && Scripts.of(target)
                        .filter(script -> scripts.share(script) < LEAST_IN_SCRIPT)
                        .isPresent();
    }

    private static boolean isInAnotherLanguage(String wanted, Reading answer, int fewestLetters) {
        return Tongues.know(wanted)
                && Tongues.loaded()
                        .of(answer.prose(), fewestLetters)
                        .filter(found -> Tongues.differ(found, wanted))
                        .isPresent();
    }

    private static boolean changedScript(Reading original, Reading answer) {
        var before = Scripts.of(original.prose());
        var after = Scripts.of(answer.prose());
        return before.all() >= FEWEST_LETTERS
                && after.all() >= FEWEST_LETTERS
                && before.dominant()
                        .filter(script -> after.share(script) < LEAST_IN_SCRIPT)
                        .isPresent();
    }

    /// `GitHub Copilot`, `OK`: the same in every language.
    private static boolean isName(Reading text) {
        return SPACE.split(text.prose().strip()).length <= MOST_WORDS_OF_A_NAME;
    }
}
