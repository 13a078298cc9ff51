package dev.bluepencil.languagetool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/// What a proofreader may change.
enum Remit {
    /// What is wrong: spelling, grammar, punctuation, words confused.
    CORRECTION,

    /// What is wrong, and what takes more words than it needs.
    CORRECTION_AND_STYLE;

    /// Rules of our own, in LanguageTool's notation.
    private static final String HOUSE_RULES = "house-rules.xml";

    /// Matters of taste, facts a proofreader cannot know (is the 3rd a Monday?), and layout.
    private static final Set<ITSIssueType> NOT_ERRORS =
            Set.of(ITSIssueType.Style, ITSIssueType.Register, ITSIssueType.Inconsistency, ITSIssueType.Whitespace);

    /// Respells people's names, and trades one good phrase for another.
    private static final Set<String> NOT_FOR_US = Set.of("ACCORDING_TO_ME");

    /// LanguageTool leaves these off, as it marks texts while they are being typed.
    private static final Set<String> FOR_WHOLE_TEXTS = Set.of("PUNCTUATION_PARAGRAPH_END2");

    /// Puts exactly the rules of this remit into force.
    void enforce(JLanguageTool languageTool) {
        addHouseRules(languageTool);
        for (var rule : languageTool.getAllRules()) {
            if (isWanted(rule)) {
                languageTool.enableRule(rule.getFullId());
            } else if (!covers(rule)) {
                languageTool.disableRule(rule.getFullId());
            }
        }
    }

    private boolean isWanted(Rule rule) {
        return FOR_WHOLE_TEXTS.contains(rule.getId())
                || (this == CORRECTION_AND_STYLE && Wordiness.RULES.contains(rule.getId()));
    }

    private static boolean covers(Rule rule) {
        return !NOT_ERRORS.contains(rule.getLocQualityIssueType()) && !NOT_FOR_US.contains(rule.getId());
    }

    private static void addHouseRules(JLanguageTool languageTool) {
        try (var file = Remit.class.getResourceAsStream(HOUSE_RULES)) {
            new PatternRuleLoader()
                    .getRules(file, HOUSE_RULES, languageTool.getLanguage())
                    .forEach(languageTool::addRule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
