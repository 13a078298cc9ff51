package dev.bluepencil.languagetool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.spelling.SpellingCheckRule;

/// Chooses the replacement for a word that is in no dictionary: the one that a small [Slip] turns into what is
/// written, that is common, and that LanguageTool thinks of early.
final class Spelling {
    /// What one step of rarity, of 25, weighs against wrong letters.
    private static final double RARITY = 0.1;

    /// LanguageTool's first suggestion is often made by hand for that very word.
    private static final double NOT_FIRST = 0.1;

    private static final double RANK = 0.03;
    private static final int LAST_RANK = 6;

    /// Weighs in where a word falls apart in two, a small word becomes a name, or of two words neither stays.
    private static final double UNLIKELY = 0.8;

    private static final double SPLIT = 0.4;
    private static final int COMMON = 10;

    /// From this length on a word that merely lacks its capital is taken for a name; `wil` is no Wil.
    private static final int NAME_LENGTH = 5;

    /// An abbreviation, a brand or a contraction in the wrong case: `tv`, `ipod`, `im`.
    private static final Pattern NO_PLAIN_NAME = Pattern.compile(".+(?:\\p{Lu}|').*");

    /// A stem that takes the ending without a change: not `runing`, not `makeing`.
    private static final Pattern COINAGE = Pattern.compile("(\\p{L}{2,}(?:[^aeiou]|[aeiou]{2})[^aeiou])ing");

    private final boolean isEnglish;
    private final Frequencies frequencies;

    Spelling(JLanguageTool languageTool) {
        this.isEnglish = languageTool.getLanguage().getShortCode().equals("en");
        this.frequencies = Frequencies.of(languageTool);
    }

    Optional<String> correct(Finding finding, SpellingCheckRule speller) throws IOException {
        if (isEnglish && IrregularForms.meant(finding.written()).isPresent()) {
            return IrregularForms.meant(finding.written());
        }
        var right = choose(finding.written(), candidates(finding, speller));
        return right.isPresent() && mayRespell(finding, right.get(), speller) ? right : Optional.empty();
    }

    /// LanguageTool's suggestions first.
    private List<String> candidates(Finding finding, SpellingCheckRule speller) throws IOException {
        var candidates = new ArrayList<>(finding.suggestions());
        if (isEnglish) {
            for (var word : CommonWords.ENGLISH.near(finding.written())) {
                if (!candidates.contains(word) && !speller.isMisspelled(word)) {
                    candidates.add(word);
                }
            }
        }
        return candidates;
    }

    private Optional<String> choose(String written, List<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingDouble(
                        candidate -> weight(written, candidate) + rank(candidates.indexOf(candidate))));
    }

    private static double rank(int rank) {
        return (rank == 0 ? 0 : NOT_FIRST) + RANK * Math.min(rank, LAST_RANK);
    }

    private double weight(String written, String suggestion) {
        if (isSameBut(written, suggestion)) {
            return 0;
        }
        double weight = Slip.weight(written, suggestion) + RARITY * (Frequencies.MOST - frequencies.of(suggestion));
        if (!written.contains(" ") && suggestion.contains(" ")) {
            weight += frequencies.of(suggestion) < COMMON ? UNLIKELY : SPLIT;
        }
        if (!keepsAWord(written, suggestion)) {
            weight += UNLIKELY;
        }
        return keepsCase(written, suggestion) ? weight : weight + UNLIKELY;
    }

    /// An unknown word with a capital is a name, unless it opens the sentence and is a common word but for the slip.
    private static boolean mayRespell(Finding finding, String right, SpellingCheckRule speller) throws IOException {
        var written = finding.written();
        if (isCoinage(written, speller)) {
            return false;
        }
        return isLowerCase(written)
                || (finding.opensSentence() && isLowerCase(written.substring(1)) && areWords(right, speller));
    }

    private static boolean areWords(String right, SpellingCheckRule speller) throws IOException {
        for (var word : right.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (speller.isMisspelled(word)) {
                return false;
            }
        }
        return true;
    }

    /// English makes verbs of nouns at will, and `-ing` has no exceptions: `wristing` is from `wrist`.
    private static boolean isCoinage(String written, SpellingCheckRule speller) throws IOException {
        var inflected = COINAGE.matcher(written.toLowerCase(Locale.ROOT));
        return inflected.matches() && !speller.isMisspelled(inflected.group(1));
    }

    /// A small word is seldom a name misspelt, unless it is that name but for the capital: `german`.
    private boolean keepsCase(String written, String suggestion) {
        return !isLowerCase(written) || isLowerCase(suggestion) || isSameBut(written, suggestion);
    }

    /// Whether but a capital, hyphen or apostrophe is amiss.
    private boolean isSameBut(String written, String suggestion) {
        return letters(written).equals(letters(suggestion))
                && (written.length() >= NAME_LENGTH
                        || isLowerCase(suggestion)
                        || (NO_PLAIN_NAME.matcher(suggestion).matches() && frequencies.of(suggestion) > 0));
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("['-]", "");
    }

    /// Where two words are in question one of them is usually right, so it is likely to stay.
    private static boolean keepsAWord(String written, String suggestion) {
        var words = List.of(written.split(" ", -1));
        return words.size() == 1 || Arrays.stream(suggestion.split(" ", -1)).anyMatch(words::contains);
    }

    private static boolean isLowerCase(String word) {
        return word.chars().noneMatch(Character::isUpperCase);
    }
}
