package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Language;
import java.util.List;
import java.util.Optional;

/// Assignments in few words.
final class Judging {
    /// All that leave a text in its language.
    static final List<Action> REVISIONS = List.of(Action.FIX_GRAMMAR, Action.IMPROVE, Action.HUMANIZE);

    private Judging() {}

    static Assignment revision(Action action, String text) {
        return switch (action) {
            case FIX_GRAMMAR -> new FixGrammar(text, Optional.empty());
            case IMPROVE -> new Improve(text, Optional.empty(), Optional.empty(), Optional.empty());
            case HUMANIZE -> new Humanize(text, Optional.empty());
            case TRANSLATE -> throw new IllegalArgumentException("into which language?");
        };
    }

    static Assignment translation(String text, String target) {
        return new Translate(text, Language.parse(target), Optional.empty(), Optional.empty());
    }

    static Assignment assignment(Action action, String text) {
        return action == Action.TRANSLATE ? translation(text, "de") : revision(action, text);
    }

    static Verdict judge(Action action, String text, String answer) {
        return AnswerCheck.judge(assignment(action, text), answer);
    }
}
