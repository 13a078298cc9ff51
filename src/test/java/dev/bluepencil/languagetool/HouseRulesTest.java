package dev.bluepencil.languagetool;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;

/// Each rule of our own finds, and mends, the mistake in its example, and nothing in what it made of it.
final class HouseRulesTest {
    private static final String MARKER = "</?marker>";

    private final JLanguageTool languageTool = new JLanguageTool(Dialect.AMERICAN.dictionary());

    @TestFactory
    Stream<DynamicTest> each_example_is_mended() {
        var rules = Remit.houseRules(languageTool.getLanguage()).stream().collect(groupingBy(Rule::getId));
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> isMended(rule.getValue())));
    }

    /// @param rule one for each of the alternatives it has
    private void isMended(List<AbstractPatternRule> rule) throws IOException {
        var examples = rule.getFirst().getIncorrectExamples();
        assertThat(examples).isNotEmpty();
        for (var example : examples) {
            var wrong = example.getExample().replaceAll(MARKER, "");
            var mended = Edit.apply(edits(rule, wrong), wrong);
            assertThat(mended).isEqualTo(expected(example));
            assertThat(edits(rule, mended)).isEmpty();
        }
    }

    private List<Edit> edits(List<AbstractPatternRule> rule, String text) throws IOException {
        var edits = new ArrayList<Edit>();
        var sentence = languageTool.getAnalyzedSentence(text);
        for (var alternative : rule) {
            for (var match : alternative.match(sentence)) {
                edits.add(new Edit(
                        match.getFromPos(),
                        match.getToPos(),
                        match.getSuggestedReplacements().getFirst()));
            }
        }
        return edits;
    }

    private static String expected(IncorrectExample example) {
        return example.getExample()
                .replaceFirst("<marker>.*</marker>", example.getCorrections().getFirst());
    }
}
