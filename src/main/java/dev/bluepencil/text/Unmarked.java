package dev.bluepencil.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is no prose though no marks surround it: names of files, people, topics and things in programs, emoji.
///
/// Takes little for such a name that people may have written by mistake: `end.start`, `he/she`, `tHe`.
final class Unmarked {
    private static final String FILE =
            "(?:java|py|jsx?|tsx?|json|ya?ml|xml|html?|s?css|txt|pdf|docx?|xlsx?|pptx?|csv|tsv|png|jpe?g|gif"
                    + "|svg|webp|mp[34]|wav|mov|avi|mkv|zip|gz|tgz|rar|7z|exe|dll|jar|ini|cfg|conf|toml|properties|gradle|kt|rb|php|sql|md"
                    + "|sh|cpp|hpp|ipynb)\\b(?![.]?\\w)";

    /// At the beginning of a word.
    private static final Pattern WORD = Pattern.compile(String.join(
            "|",
            "(?<path>[A-Za-z]:\\\\[^\\s\"<>|?*,;]{1,200}+"
                    + "|(?:[\\w.@+-]{1,64}+/){1,20}+[\\w@+-][\\w.@+-]{0,80}?\\." + FILE
                    + "|(?!(?:node|vue|next|nuxt|three|express|react|angular|ember|chart|d3|p5)\\.js)[\\w-]{1,64}+(?:\\.[\\w-]{1,64}?){0,5}?\\."
                    + FILE + ")",
            "(?<folder>(?:[\\w.@+-]{1,64}+/){2,20}+[\\w.@+-]{0,80}+)",
            "(?<name>[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b"
                    + "|0x[0-9a-fA-F]{1,64}+\\b"
                    + "|(?=[0-9a-f]{0,63}?[0-9])(?=[0-9a-f]{0,63}?[a-f])[0-9a-f]{7,64}+\\b"
                    + "|v\\d{1,6}(?:\\.\\d{1,6})++(?:-\\w{1,20}+(?:\\.\\w{1,20}+)*+)?\\b"
                    + "|\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}-[A-Za-z]\\w{0,20}+(?:\\.\\w{1,20}+)*+"
                    + "|[A-Za-z0-9]{1,40}+(?:_{1,3}+[A-Za-z0-9]{1,40}+)++\\b"
                    + "|[a-z][a-z0-9]{1,40}+(?:[A-Z][a-z0-9]{1,40}+)++(?:[A-Z]{2,4})?\\b"
                    + "|[A-Z]{2,10}+[a-z0-9]{1,40}+(?:[A-Z][a-z0-9]{1,40}+)++\\b"
                    + "|[a-z]{2,40}+(?:ID|URL|URI|API|UUID|DB|IO|UI|XML|JSON|HTML|PDF|IP)s?\\b"
                    + "|(?!Ma?c[A-Z])[A-Z][a-z0-9]{1,40}+(?:[A-Z][a-z0-9]{1,40}+)++\\b)"));

    private static final Pattern SIGN = Pattern.compile(String.join(
            "|",
            "(?<handle>(?<![\\w.@/])@(?!(?:home|work|school|the|my|ur|your|night|noon|lunch|times?|all|an?|least|last|first|this|that)\\b)"
                    + "[A-Za-z_]\\w{0,60}+(?:-\\w{1,60}+)*+"
                    + "|(?<![\\w&#/])#[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,80}+)",
            "(?<path>(?<![\\w/<>:.\\\\~])(?:(?:~|\\.{1,2})/[\\w.@+-]{1,80}+|/[\\w.@+-]{1,80}+(?=/\\w)|/(?:etc|usr|var|tmp|home|opt|dev|bin|lib|root|mnt|srv"
                    + "|sys|proc|boot)\\b)(?:/[\\w.@+-]{1,80}+)*+/?)"));

    private static final Set<String> FOLDERS = Set.of(
            "src",
            "lib",
            "bin",
            "test",
            "tests",
            "main",
            "docs",
            "app",
            "etc",
            "usr",
            "var",
            "tmp",
            "node_modules",
            "target",
            "build",
            "dist",
            "public",
            "assets",
            "static",
            "api",
            "pkg",
            "cmd");

    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int FIRST_EMOJI = 0x2600;

    private final String text;
    private final Matcher word;
    private final Matcher sign;

    Unmarked(String text) {
        this.text = text;
        this.word = WORD.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        this.sign = SIGN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /// The one that begins there, with a word that reaches to `end`.
    Optional<Span> at(int at, int end) {
        if (!mayBeName(at, end) || !word.region(at, text.length()).lookingAt()) {
            return Optional.empty();
        }
        if (word.group("name") != null) {
            return Optional.of(span(SpanKind.IDENTIFIER, word));
        }
        return word.group("path") != null || hasFolder(word.group())
                ? Optional.of(span(SpanKind.PATH, word))
                : Optional.empty();
    }

    /// The one that begins there with something else.
    Optional<Span> at(int at) {
        char first = text.charAt(at);
        if (first >= FIRST_EMOJI) {
            return emoji(at);
        }
        if ("@#/~.".indexOf(first) < 0 || !sign.region(at, text.length()).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(span(sign.group("path") != null ? SpanKind.PATH : SpanKind.HANDLE, sign));
    }

    /// Has more to it than letters, or capitals among them.
    private boolean mayBeName(int at, int end) {
        if (at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_')) {
            return false;
        }
        boolean small = false;
        for (int i = at; i < end; i++) {
            char it = text.charAt(i);
            if ((it >= '0' && it <= '9') || it == '_' || it == '.' || (small && it >= 'A' && it <= 'Z')) {
                return true;
            }
            small |= it >= 'a' && it <= 'z';
        }
        return text.startsWith("/", end) || text.startsWith(":\\", end);
    }

    private Optional<Span> emoji(int at) {
        int first = text.codePointAt(at);
        if (!Character.isExtendedPictographic(first) && !Character.isEmojiPresentation(first)) {
            return Optional.empty();
        }
        var character = CHARACTER.matcher(text).region(at, text.length());
        return character.lookingAt()
                ? Optional.of(new Span(SpanKind.EMOJI, at, character.end(), character.group()))
                : Optional.empty();
    }

    private static boolean hasFolder(String path) {
        return SLASH.splitAsStream(path).anyMatch(FOLDERS::contains);
    }

    /// Without the full stop of the sentence around it.
    private Span span(SpanKind kind, Matcher match) {
        int end = match.end();
        while (end > match.start() + 1 && ".,;:!)'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(kind, match.start(), end, text.substring(match.start(), end));
    }
}
