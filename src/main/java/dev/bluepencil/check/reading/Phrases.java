package dev.bluepencil.check.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What chat models say around their work, in the languages that most people write; the words are in files beside this
/// class, a pattern a line. Meant for the beginning of a line, not for searching whole texts.
public final class Phrases {
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;

    /// Emphasis, headings, quotation and emoji that may stand before the words.
    private static final String ORNAMENT = "[\\s*_#>\"“„«'`(\\[\\p{So}\\ufe0f-]{0,12}+";

    private static final String YES = any("agreeing.txt");

    private static final String GREETING = "(?:hello|hi(?: there)?|great|ok|okay|alright|yes|" + YES + ")";

    /// The work by its English name: what no text says of itself at its beginning.
    private static final String WORK = any("work.txt");

    private static final String HERE = any("here.txt");

    /// Up to a colon in the same sentence.
    private static final String TO_COLON = "[^\\n:：.!]{0,120}?[\\s*_]{0,4}[:：][*_]{0,3}";

    private static final String TO_END_OF_LINE = "[^\\n:：]{0,120}?[*_]{0,3}\\s*?(?=\\n)";

    /// Hands the work over: "Sure! Here is the corrected text:", "**Translation:**".
    public static final Pattern HANDING_OVER = pattern(ORNAMENT + "(?:" + GREETING + "[\\s!.,、。！，—–-]{0,4}+)?(?:"
            + "(?:" + HERE + " (?:the |your |a |an |my |some )?" + WORK + "|" + any("handing-over.txt") + ")"
            + "(?:" + TO_COLON + "|" + TO_END_OF_LINE + ")"
            + "|(?:" + WORK + "|" + any("labels.txt")
            + ")(?:\\s?\\([^()\\n]{1,40}\\)|\\s(?:in|into|to)\\s\\p{L}{2,20})?"
            + "[\\s*_]{0,4}[:：][*_]{0,3})");

    /// Agrees and no more, in a line of its own or loudly.
    public static final Pattern AGREEING = pattern(
            ORNAMENT + YES
                    + "(?:[!！]|[.,。，:]?(?=\\s*\\n)|(?=[,，]? (?:i can|i'll|i’ll|i will|let me|here)))"
                    + "(?:[,，]? ?(?:i(?:'d|’d|'ll|’ll| can| will| would)|let me|happy to|here)\\b[^\\n]{0,120}[.!:](?=\\s*\\n))?");

    /// Announces what is not this work: "Sure! Here's a poem about cats:". Up to a colon, or the end of the line.
    public static final Pattern OTHER_WORK = pattern(ORNAMENT + "(?:" + GREETING + "[\\s!.,、。！，—–-]{0,4}+)?(?:" + HERE
            + "|hier ist|voici|aquí (?:está|tienes|va)|aqui está|ecco) (?:\\S{1,20} ){0,4}?" + any("other-work.txt")
            + "\\b[^\\n:：]{0,120}?[*_]{0,3}(?:[:：]|\\s*?(?=\\n))");

    /// Begins with agreeing, whatever follows.
    public static final Pattern AGREED = pattern(ORNAMENT + "(?:great|ok|okay|alright|yes|" + YES + ")\\b[!！.,，。]?");

    /// Talks to the user about the work, after it.
    public static final Pattern TAKING_LEAVE = pattern(ORNAMENT + any("leaving.txt"));

    /// Explains the work, after it.
    public static final Pattern EXPLAINING = pattern(ORNAMENT + any("explaining.txt"));

    /// Speaks of this very work and of nothing that a text would say, so that it may be cut off a line, too.
    public static final Pattern ABOUT_THE_WORK = pattern("[(\\[]?" + any("about-the-work.txt") + "[)\\]]?\\s*+");

    /// Declines the work, or speaks of itself as a machine. Searched for in the whole beginning of an answer, so it
    /// does not begin anew at every letter of a word.
    public static final Pattern REFUSING = pattern("(?<![A-Za-zÀ-ɏ])" + any("refusing.txt"));

    /// Says that the text may stay as it is, in place of the text.
    public static final Pattern LEAVING_IT = pattern(ORNAMENT + any("leaving-it.txt") + "\\b");

    private Phrases() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /// Any one of the patterns in the file.
    static String any(String file) {
        try (var words = Phrases.class.getResourceAsStream(file)) {
            if (words == null) {
                throw new IllegalStateException("the class path lacks " + file);
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("|", "(?:", ")"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
