package dev.bluepencil.languagetool;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.languagetool.rules.spelling.SpellingCheckRule;

/// Chooses the replacement for a word that is in no dictionary.
final class Spelling {
    /// Past these a suggestion is a guess; they come nearest and most frequent first.
    private static final int LIKELY = 3;

    /// From this length on a word that merely lacks its capital is taken for a name; `wil` is no Wil.
    private static final int NAME_LENGTH = 5;

    /// A stem that takes the ending without a change: not `runing`, not `makeing`.
    private static final Pattern COINAGE = Pattern.compile("(\\p{L}{2,}(?:[^aeiou]|[aeiou]{2})[^aeiou])ing");

    private Spelling() {}

    static Optional<String> correct(Finding finding, SpellingCheckRule speller) throws IOException {
        var right = choose(finding.written(), finding.suggestions());
        return right.isPresent() && mayRespell(finding, right.get(), speller) ? right : Optional.empty();
    }

    private static Optional<String> choose(String written, List<String> suggestions) {
        return suggestions.stream()
                .sorted(Comparator.comparing(suggestion -> !keepsCase(written, suggestion)))
                .sorted(Comparator.comparing(suggestion -> !keepsAWord(written, suggestion)))
                .limit(LIKELY)
                .min(Comparator.comparing(suggestion -> !lacksOneLetterOf(suggestion, written)));
    }

    /// An unknown word with a capital is a name, unless it opens the sentence and is a common word but for the slip.
    private static boolean mayRespell(Finding finding, String right, SpellingCheckRule speller) throws IOException {
        var written = finding.written();
        if (isCoinage(written, speller)) {
            return false;
        }
        return isLowerCase(written)
                || (finding.opensSentence()
                        && isLowerCase(written.substring(1))
                        && !speller.isMisspelled(right.toLowerCase(Locale.ROOT)));
    }

    /// English makes verbs of nouns at will, and `-ing` has no exceptions: `wristing` is from `wrist`.
    private static boolean isCoinage(String written, SpellingCheckRule speller) throws IOException {
        var inflected = COINAGE.matcher(written.toLowerCase(Locale.ROOT));
        return inflected.matches() && !speller.isMisspelled(inflected.group(1));
    }

    /// A small word is seldom a name misspelt, unless it is that name but for the capital: `german`.
    private static boolean keepsCase(String written, String suggestion) {
        return !isLowerCase(written)
                || isLowerCase(suggestion)
                || (written.length() >= NAME_LENGTH && written.equalsIgnoreCase(suggestion));
    }

    /// Where two words are in question one of them is usually right, so the suggestion that keeps one goes first.
    private static boolean keepsAWord(String written, String suggestion) {
        var words = List.of(written.split(" ", -1));
        return words.size() > 1 && Arrays.stream(suggestion.split(" ", -1)).anyMatch(words::contains);
    }

    /// To leave a letter out is the commonest slip: `wich` is `which` rather than `with`.
    private static boolean lacksOneLetterOf(String whole, String written) {
        if (whole.length() != written.length() + 1 || whole.contains(" ")) {
            return false;
        }
        int same = 0;
        while (same < written.length() && whole.charAt(same) == written.charAt(same)) {
            same++;
        }
        return whole.endsWith(written.substring(same));
    }

    private static boolean isLowerCase(String word) {
        return word.chars().noneMatch(Character::isUpperCase);
    }
}
