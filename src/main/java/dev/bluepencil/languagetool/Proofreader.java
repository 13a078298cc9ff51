package dev.bluepencil.languagetool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;

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

    private final JLanguageTool languageTool;

    private Proofreader(JLanguageTool languageTool) {
        this.languageTool = languageTool;
    }

    /// Takes seconds for the first of a dialect, as its rules and dictionaries are read; then milliseconds.
    static Proofreader load(Brief brief) {
        var languageTool = new JLanguageTool(brief.dialect().dictionary());
        brief.remit().enforce(languageTool);
        languageTool.setCheckCancelledCallback(() -> Thread.currentThread().isInterrupted());
        return new Proofreader(languageTool);
    }

    /// The text corrected, all else kept to the character; empty if it is not English.
    ///
    /// @throws InterruptedException soon after the thread is interrupted
    Optional<String> proofread(String text) throws IOException, InterruptedException {
        var findings = findings(text);
        return isEnglish(text, findings) ? Optional.of(revise(text, findings)) : Optional.empty();
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
                .map(match -> new Finding(match, text))
                .toList();
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

    private static List<Edit> edits(String text, List<Finding> findings) throws IOException {
        var notProse = ProtectedSpans.in(text);
        var edits = new ArrayList<Edit>();
        for (var finding : findings) {
            finding.edit()
                    .filter(edit -> !notProse.touch(edit.from(), edit.to()))
                    .ifPresent(edits::add);
        }
        return edits;
    }

    /// A text of which most words are in no English dictionary, or not in Latin letters, is in another language.
    private static boolean isEnglish(String text, List<Finding> findings) {
        long words = WORD.matcher(text).results().count();
        long unknown = findings.stream().filter(Finding::isSpelling).count();
        long foreign = OTHER_SCRIPT.matcher(text).results().count();
        return foreign * 2 <= words && (words < TELLING || unknown * 2 <= words);
    }
}
