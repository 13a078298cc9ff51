package dev.bluepencil.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parts of a text that are not prose, in order and apart from one another.
///
/// Every quantifier is bounded, possessive or stopped by what cannot occur twice, so that no text takes long to read.
public final class ProtectedSpans {
    private static final Pattern NOT_PROSE = Pattern.compile(String.join(
            "|",
            "(?<code>" + code() + ")",
            "(?<placeholder>" + placeholder() + ")",
            "(?<bracketed>(?<![\\]!\\\\])\\[(?<inner>[^\\[\\]\\n]{1,80}+)\\](?![\\[(]))",
            "(?<target>(?<=\\]\\()[^()\\s\"<>]{1,500}+(?:\\([^()\\s]{0,200}+\\)[^()\\s]{0,200}+)?(?=[)\\s]))",
            "(?<tag><!--[^<>]{0,1000}?-->|</?[A-Za-z][\\w:.-]{0,40}+(?:\\s[^<>]{0,1000}+)?/?>|<![A-Za-z][^<>]{0,200}+>)",
            "(?<entity>&(?:#\\d{1,7}+|#[xX][0-9a-fA-F]{1,6}+|[A-Za-z][A-Za-z0-9]{1,30}+);)",
            "(?<email>(?<![\\w.+%-])[\\w.+%-]{1,64}+@[A-Za-z0-9][A-Za-z0-9-]{0,62}+(?:\\.[A-Za-z0-9-]{1,63}+)++)",
            "(?<url>" + url() + ")"));

    private final String text;
    private final List<Span> spans;

    private ProtectedSpans(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    public static ProtectedSpans in(String text) {
        var spans = new ArrayList<Span>();
        NOT_PROSE.matcher(text).results().forEach(match -> span(match).forEach(spans::add));
        return new ProtectedSpans(text, List.copyOf(spans));
    }

    public List<Span> all() {
        return spans;
    }

    /// What is protected as `kind`, as it stands in the text.
    public List<String> of(SpanKind kind) {
        return spans.stream().filter(span -> span.kind() == kind).map(Span::text).toList();
    }

    public boolean touch(int from, int to) {
        return spans.stream().anyMatch(span -> span.start() < to && from < span.end());
    }

    /// The text with a space for every character that is protected.
    public String prose() {
        var prose = new StringBuilder(text);
        for (var span : spans) {
            for (int at = span.start(); at < span.end(); at++) {
                if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    prose.setCharAt(at, ' ');
                }
            }
        }
        return prose.toString();
    }

    private static Stream<Span> span(MatchResult match) {
        if (match.group("code") != null) {
            return whole(SpanKind.CODE, match);
        }
        if (match.group("placeholder") != null) {
            return whole(SpanKind.PLACEHOLDER, match);
        }
        if (match.group("inner") != null) {
            return Bracketed.isPlaceholder(match.group("inner")) ? whole(SpanKind.PLACEHOLDER, match) : Stream.of();
        }
        if (match.group("tag") != null) {
            return whole(HtmlTag.is(match.group()) ? SpanKind.TAG : SpanKind.PLACEHOLDER, match)
                    .filter(span -> span.kind() == SpanKind.TAG || Character.isUpperCase(span.text().charAt(1)));
        }
        if (match.group("entity") != null) {
            return whole(SpanKind.ENTITY, match);
        }
        return match.group("email") != null ? whole(SpanKind.EMAIL, match) : address(match);
    }

    private static Stream<Span> whole(SpanKind kind, MatchResult match) {
        return Stream.of(new Span(kind, match.start(), match.end(), match.group()));
    }

    /// Without what belongs to the sentence around it.
    private static Stream<Span> address(MatchResult match) {
        var address = match.group();
        int end = address.length();
        while (end > 0 && endsSentence(address, end)) {
            end--;
        }
        return end == 0
                ? Stream.of()
                : Stream.of(new Span(SpanKind.URL, match.start(), match.start() + end, address.substring(0, end)));
    }

    private static boolean endsSentence(String address, int end) {
        char last = address.charAt(end - 1);
        if (last == ')') {
            return address.lastIndexOf('(', end - 1) < 0;
        }
        return ".,;:!?*_~'…".indexOf(last) >= 0;
    }

    private static String code() {
        return String.join(
                "|",
                // A fence to its end, or to the end of the text if it has none.
                "(?m:^[ \\t>]{0,20}+(?<fence>`{3,10}+|~{3,10}+)[^`\\n]{0,100}+\\n(?s:.*?)(?:^[ \\t>]{0,20}+\\k<fence>[ \\t]*+$|\\z))",
                "`[^`\\n]{1,1000}+`(?!`)",
                "(?<tick>`{2,3})(?!`)(?:[^`\\n]|`(?!`)){1,1000}?\\k<tick>(?!`)",
                "(?i:<(?<element>code|script|style|kbd|samp|var)\\b[^<>]{0,200}+>(?s:.{0,2000}?)</\\k<element>\\s{0,5}+>)",
                "\\$\\$[^$]{1,500}+\\$\\$",
                "\\$(?=[^$\\n]{0,100}[\\\\^_=])[^$\\s\\d][^$\\n]{0,100}+(?<!\\s)\\$(?!\\d)");
    }

    private static String placeholder() {
        return String.join(
                "|",
                "\\{{2,3}[^{}\\n]{1,100}+\\}{2,3}",
                "\\{%[^\\n%]{1,200}+%\\}",
                "[$#%]\\{[^{}\\n]{1,100}+\\}",
                "\\{(?:[\\p{L}_$@][\\p{L}\\p{N}_ .:@$-]{0,60}+|\\d{0,3}+)\\}",
                "\\[\\[[^\\[\\]\\n]{1,100}+\\]\\]",
                "<<[^<>\\n]{1,80}+>>",
                "%\\([A-Za-z_]\\w{0,40}+\\)[a-z]",
                "(?<![\\w%])%[A-Za-z_]\\w{1,40}+%(?!\\w)",
                "(?<![\\d%])%(?:\\d{1,2}\\$)?[-+0#]{0,4}+\\d{0,3}(?:\\.\\d{1,3})?(?:ll?|hh?)?[sdifuxXcoeEgGpb@](?![\\p{L}\\d%])",
                "\\b__[A-Z][A-Z0-9_]{0,40}?__\\b");
    }

    private static String url() {
        var characters = "[^\\s<>\"`{}|\\\\^\\[\\]“”„‘’«»，。、；：！？（）【】《》「」『』]";
        return String.join(
                "|",
                "\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://" + characters + "++",
                "\\bwww\\." + characters + "++",
                "(?<![\\w@.-])(?:[a-zA-Z0-9][a-zA-Z0-9-]{0,62}+\\.){1,5}(?:com|org|net|edu|gov|dev|io|app)\\b(?!\\.[a-z])(?:[/?#]"
                        + characters + "*+)?");
    }
}
