package dev.bluepencil.languagetool;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words that stand in programs as often as in sentences: `os.path`, `.gitignore`, `key=value`.
///
/// Nobody has to keep them, as they may be mistakes; but who cannot tell does better to leave them alone.
final class Jargon {
    /// With these a sentence begins more often than a name ends: `late.the`.
    private static final String OPENING =
            "(?:the|then|this|that|they|there|he|she|but|and|because|when|if|his|her|our|your|what|also)\\b(?![.(/=-])";

    private static final Pattern WORD = Pattern.compile(String.join(
            "|",
            "\\b[\\w-]{1,64}+(?:\\.(?!" + OPENING + ")[a-z\\d][\\w-]{0,63}+)++",
            "(?<!\\S)\\.[a-z][\\w.-]{0,63}+",
            "\\b[\\w.-]{1,64}+=[^\\s=]{1,200}+"));

    private final List<MatchResult> words;

    private Jargon(List<MatchResult> words) {
        this.words = words;
    }

    static Jargon in(String text) {
        return new Jargon(WORD.matcher(text).results().toList());
    }

    boolean touches(Edit edit) {
        return words.stream().anyMatch(word -> word.start() < edit.to() && edit.from() < word.end());
    }
}
