package dev.bluepencil.post.smtp;

import dev.bluepencil.mail.Letter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes out of what a server says whatever it has from the letter: some repeat the address, the subject or a link.
record Discretion(Letter letter) {
    private static final int MOST_CHARACTERS = 300;
    private static final Pattern WORD = Pattern.compile("[^\\s\"'<>()\\[\\],;]+");
    /// Codes and links are long and have digits or slashes; words, and the codes of answers, do not.
    private static final Pattern TELLING = Pattern.compile("(?=.*[\\d/=]).{5,}");

    static Discretion about(Letter letter) {
        return new Discretion(letter);
    }

    /// What the server or the network said, on one line. The library's own words hold the subject, so they
    /// are left out.
    String problem(@Nullable Throwable failure) {
        var cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return clean(String.valueOf(cause));
    }

    String clean(String said) {
        var line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var masked = Pattern.compile(Pattern.quote(letter.to().value()), Pattern.CASE_INSENSITIVE)
                .matcher(line)
                .replaceAll(_ -> "[recipient]");
        var clean = WORD.matcher(masked).replaceAll(this::word);
        return clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS) + "…" : clean;
    }

    private String word(MatchResult found) {
        var word = found.group();
        boolean told = isMailbox(word) || (TELLING.matcher(word).matches() && isInLetter(word));
        return told ? "[…]" : Matcher.quoteReplacement(word);
    }

    private boolean isMailbox(String word) {
        var address = letter.to().value();
        return word.toLowerCase(Locale.ROOT).equals(address.substring(0, address.lastIndexOf('@')));
    }

    private boolean isInLetter(String word) {
        return letter.subject().contains(word)
                || letter.text().contains(word)
                || letter.html().contains(word);
    }
}
