package dev.bluepencil.languagetool;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;

/// Something LanguageTool objects to in a text.
record Finding(RuleMatch match, String text, Dialect dialect) {
    /// Past these suggestions nothing useful comes.
    private static final int MOST_SUGGESTIONS = 40;

    /// What to do about it; empty if it is best left alone.
    Optional<Edit> edit(Spelling spelling) throws IOException {
        var replacement = match.getRule() instanceof SpellingCheckRule speller
                ? spelling.correct(this, speller)
                : Wording.correct(this);
        return replacement.map(right -> new Edit(match.getFromPos(), match.getToPos(), right));
    }

    String rule() {
        return match.getRule().getId();
    }

    /// Whether it is by a rule of our own. Those leave nothing out, so a word they have no form of is left alone.
    boolean isOurs() {
        return rule().startsWith("HOUSE_");
    }

    boolean isSpelling() {
        return match.getRule().isDictionaryBasedSpellingRule();
    }

    /// The span of the text that is objected to.
    String written() {
        return text.substring(match.getFromPos(), match.getToPos());
    }

    boolean opensSentence() {
        var sentence = match.getSentence().getText();
        return sentence.substring(0, match.getFromPosSentence()).chars().noneMatch(Character::isLetterOrDigit);
    }

    /// The line of the text up to the end of the span.
    String line() {
        return text.substring(text.lastIndexOf('\n', match.getFromPos()) + 1, match.getToPos());
    }

    /// What may stand instead, likeliest first.
    List<String> suggestions() {
        return match.getSuggestedReplacements().stream()
                .limit(MOST_SUGGESTIONS)
                .filter(this::isUsable)
                .toList();
    }

    /// Not a note to the writer like `[OMIT]`, and nothing that the writer's keyboard may lack: no curly quotes, no
    /// long dashes, and in English no accents.
    private boolean isUsable(String suggestion) {
        return !suggestion.equals(written())
                && addsNone(suggestion, c -> "[](){}".indexOf(c) >= 0)
                && addsNone(suggestion, c -> c > 127 && (dialect.isEnglish() || !Character.isLetter(c)));
    }

    private boolean addsNone(String suggestion, IntPredicate unwanted) {
        return suggestion.chars().filter(unwanted).allMatch(c -> written().indexOf(c) >= 0);
    }
}
