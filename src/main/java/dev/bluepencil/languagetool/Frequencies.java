package dev.bluepencil.languagetool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;
import org.languagetool.rules.spelling.morfologik.MorfologikSpellerRule;

/// How common the words of a language are, where its spelling dictionary tells.
final class Frequencies {
    static final int MOST = 25;

    /// A plural the dictionary does not count is so much rarer than its singular.
    private static final int OF_A_PLURAL = 3;

    private final Optional<MorfologikSpeller> dictionary;

    private Frequencies(Optional<MorfologikSpeller> dictionary) {
        this.dictionary = dictionary;
    }

    static Frequencies of(JLanguageTool languageTool) {
        return new Frequencies(languageTool.getAllRules().stream()
                .filter(MorfologikSpellerRule.class::isInstance)
                .map(rule -> speller(((MorfologikSpellerRule) rule).getFileName()))
                .findFirst());
    }

    static MorfologikSpeller speller(String file) {
        try {
            return new MorfologikSpeller(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of several words, that of the rarest. From 0 to [#MOST].
    int of(String words) {
        return Arrays.stream(words.split(" ", -1)).mapToInt(this::ofWord).min().orElse(0);
    }

    private int ofWord(String word) {
        int own = Math.max(counted(word), counted(word.toLowerCase(Locale.ROOT)));
        return own == 0 && word.endsWith("s") ? counted(word.substring(0, word.length() - 1)) - OF_A_PLURAL : own;
    }

    private int counted(String word) {
        return dictionary.map(speller -> speller.getFrequency(word)).orElse(0);
    }
}
