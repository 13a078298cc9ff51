package dev.bluepencil.languagetool;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Chooses the replacement where words that exist are wrong together.
final class Wording {
    /// A verb in the other number. LanguageTool may offer another tense first: `we was`, `we are`.
    private static final Map<String, String> OTHER_NUMBER =
            Map.of("was", "were", "were", "was", "is", "are", "are", "is", "has", "have", "have", "has");

    /// A word with a capital, `I` aside.
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{L}+");

    /// What an item of a list, a heading or a quotation starts with.
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•#>|]|\\d+[.)])\\s.*");

    private Wording() {}

    static Optional<String> correct(Finding finding) {
        return isMatterOfTaste(finding) ? Optional.empty() : choose(finding);
    }

    private static Optional<String> choose(Finding finding) {
        var otherNumber = OTHER_NUMBER.get(finding.written());
        return finding.suggestions().stream()
                .filter(suggestion -> keepsNames(suggestion, finding))
                .filter(suggestion -> !suggestion.isBlank() || !finding.isOurs())
                .min(Comparator.comparing(suggestion -> !suggestion.equals(otherNumber)));
    }

    private static boolean keepsNames(String suggestion, Finding finding) {
        var kept = suggestion.toLowerCase(Locale.ROOT);
        return CAPITALISED
                .matcher(finding.written())
                .results()
                .filter(word -> word.start() > 0 || !finding.opensSentence())
                .allMatch(word -> kept.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    private static boolean isMatterOfTaste(Finding finding) {
        return isCommaBeforeAnd(finding) || isFullStopOfItem(finding);
    }

    /// Two clauses joined by `and` may do without a comma, though not two joined by `but`.
    private static boolean isCommaBeforeAnd(Finding finding) {
        return finding.rule().startsWith("COMMA_COMPOUND_SENTENCE")
                && !finding.written().contains("but");
    }

    private static boolean isFullStopOfItem(Finding finding) {
        return finding.rule().equals("PUNCTUATION_PARAGRAPH_END2")
                && ITEM.matcher(finding.line()).matches();
    }
}
