package dev.bluepencil.languagetool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/// What a proofreader may change.
enum Remit {
    /// What is wrong: spelling, grammar, punctuation, words confused.
    CORRECTION,

    /// What is wrong, and what takes more words than it needs.
    CORRECTION_AND_STYLE;

    private static final List<String> HOUSE_RULES = List.of("house-rules.xml", "learner-rules.xml");

    /// Matters of taste, facts a proofreader cannot know (is the 3rd a Monday?), and layout.
    private static final Set<ITSIssueType> NOT_ERRORS =
            Set.of(ITSIssueType.Style, ITSIssueType.Register, ITSIssueType.Inconsistency, ITSIssueType.Whitespace);

    /// Trade one good phrase for another, or a mistake for a worse one.
    private static final Set<String> NOT_FOR_US = Set.of(
            "ACCORDING_TO_ME",
            "BEEN_PART_AGREEMENT[10]", // are not agree: are not agreed
            "DEPEND_ON[2]", // depends from: depends on from
            "MANY_NN_U[3]", // many old furniture: much old furniture
            "EN_COMPOUNDS_WELL_PREPARED",
            "THATS_ITS", // it's it's: it's its
            "ITS_TO_IT_S[10]",
            "WRITE_IN_MY_OWN_PAGE");

    /// Besides what LanguageTool has in a file for Americans.
    private static final Set<String> OF_ONE_DIALECT = Set.of("EN_US_SIMPLE_REPLACE", "PER_CENT", "COMMA_AFTER_A_MONTH");

    /// LanguageTool leaves these off, as it marks texts while they are being typed.
    private static final Set<String> FOR_WHOLE_TEXTS =
            Set.of("PUNCTUATION_PARAGRAPH_END2", "COMMA_PARENTHESIS_WHITESPACE", "SENTENCE_WHITESPACE", "A_INFINITIVE");

    /// Puts exactly the rules of this remit into force.
    void enforce(JLanguageTool languageTool, Dialect dialect) {
        if (dialect.isEnglish()) {
            houseRules(languageTool.getLanguage()).forEach(languageTool::addRule);
        }
        for (var rule : languageTool.getAllRules()) {
            if (isWanted(rule)) {
                languageTool.enableRule(rule.getFullId());
            } else if (!covers(rule) || (!dialect.stated() && isOfOneDialect(rule))) {
                languageTool.disableRule(rule.getFullId());
            }
        }
    }

    private boolean isWanted(Rule rule) {
        return FOR_WHOLE_TEXTS.contains(rule.getId())
                || (this == CORRECTION_AND_STYLE && Wordiness.RULES.contains(rule.getId()));
    }

    private static boolean covers(Rule rule) {
        return !NOT_ERRORS.contains(rule.getLocQualityIssueType())
                && !NOT_FOR_US.contains(rule.getId())
                && !NOT_FOR_US.contains(rule.getFullId());
    }

    private static boolean isOfOneDialect(Rule rule) {
        return OF_ONE_DIALECT.contains(rule.getId())
                || (rule instanceof AbstractPatternRule pattern
                        && Optional.ofNullable(pattern.getSourceFile())
                                .orElse("")
                                .contains("en-US"));
    }

    /// Rules of our own, in LanguageTool's notation.
    static List<AbstractPatternRule> houseRules(Language english) {
        return HOUSE_RULES.stream()
                .flatMap(file -> rules(file, english).stream())
                .toList();
    }

    private static List<AbstractPatternRule> rules(String name, Language english) {
        try (var file = Remit.class.getResourceAsStream(name)) {
            return new PatternRuleLoader().getRules(file, name, english);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
