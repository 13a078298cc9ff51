package dev.bluepencil.languagetool;

import dev.bluepencil.text.ProtectedSpans;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/// Corrects texts, one at a time: not safe for use by several threads at once.
final class Proofreader {
    /// One mended word can show that the next is wrong too; after so many times the rest is not worth the wait.
    private static final int PASSES = 3;

    /// In characters. Nobody writes longer ones, and on what looks like one, thousands of brackets say, LanguageTool
    /// would spend minutes; it is passed over.
    private static final int LONGEST_SENTENCE = 3_000;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /// LanguageTool takes no notice of such words.
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]{2,}");

    /// Fewer words than these do not tell a language.
    private static final int TELLING = 4;

    /// What Americans and Britons spell alike, or each in their way.
    private static final String SISTER = "/en/hunspell/en_GB.dict";

    private final JLanguageTool languageTool;
    private final Dialect dialect;
    private final Spelling spelling;
    private final Optional<MorfologikSpeller> sister;

    private Proofreader(JLanguageTool languageTool, Dialect dialect) {
        this.languageTool = languageTool;
        this.dialect = dialect;
        this.spelling = new Spelling(languageTool);
        this.sister = dialect.stated() ? Optional.empty() : Optional.of(Frequencies.speller(SISTER));
    }

    /// Takes seconds for the first of a dialect, as its rules and dictionaries are read; then milliseconds.
    static Proofreader load(Brief brief) {
        var languageTool = new JLanguageTool(brief.dialect().dictionary());
        brief.remit().enforce(languageTool, brief.dialect());
        languageTool.setCheckCancelledCallback(() -> Thread.currentThread().isInterrupted());
        return new Proofreader(languageTool, brief.dialect());
    }

    /// The text corrected, all else kept to the character; empty if it is in another language.
    ///
    /// @throws InterruptedException soon after the thread is interrupted
    Optional<String> proofread(String text) throws IOException, InterruptedException {
        var findings = findings(text);
        return isInItsLanguage(text, findings) ? Optional.of(revise(text, findings)) : Optional.empty();
    }

    private String revise(String text, List<Finding> findings) throws IOException, InterruptedException {
        var revised = Edit.apply(edits(text, findings), text);
        for (int pass = 1; pass < PASSES && !revised.equals(text); pass++) {
            text = revised;
            revised = Edit.apply(edits(text, findings(text)), text);
        }
        return revised;
    }

    private List<Finding> findings(String text) throws IOException, InterruptedException {
        var matches = languageTool.check(prose(text));
        if (Thread.interrupted()) {
            throw new InterruptedException("told to stop proofreading");
        }
        return matches.stream()
                .filter(match -> match.getToPos() - match.getFromPos() <= LONGEST_SENTENCE)
                .map(match -> new Finding(match, text, dialect))
                .filter(finding -> !isRightInSister(finding))
                .toList();
    }

    private boolean isRightInSister(Finding finding) {
        return finding.isSpelling()
                && sister.filter(speller -> !speller.isMisspelled(finding.written()))
                        .isPresent();
    }

    private AnnotatedText prose(String text) {
        var prose = new AnnotatedTextBuilder();
        for (var sentence : languageTool.sentenceTokenize(text)) {
            if (sentence.length() <= LONGEST_SENTENCE) {
                prose.addText(sentence);
            } else {
                prose.addMarkup(sentence);
            }
        }
        return prose.build();
    }

    private List<Edit> edits(String text, List<Finding> findings) throws IOException {
        var notProse = ProtectedSpans.in(text);
        var jargon = Jargon.in(text);
        var edits = new ArrayList<Edit>();
        for (var finding : findings) {
            finding.edit(spelling)
                    .filter(edit -> !notProse.touch(edit.from(), edit.to()) && !jargon.touches(edit))
                    .ifPresent(edits::add);
        }
        return edits;
    }

    /// A text of which most words are in no dictionary of the language, or if that is English not in Latin letters, is
    /// in another.
    private boolean isInItsLanguage(String text, List<Finding> findings) {
        long words = WORD.matcher(text).results().count();
        long unknown = findings.stream().filter(Finding::isSpelling).count();
        long foreign = OTHER_SCRIPT.matcher(text).results().count();
        return (!dialect.isEnglish() || foreign * 2 <= words) && (words < TELLING || unknown * 2 <= words);
    }
}
