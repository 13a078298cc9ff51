package dev.bluepencil.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what in a text is not prose.
///
/// Looks only where it can begin; every quantifier is bounded, possessive or stopped by what cannot occur twice, so
/// that no text takes long to read.
final class SpanScanner {
    private static final String FIRST_CHARACTERS = "`~{[$#%<&_";

    private static final Pattern MARKED = Pattern.compile(String.join(
            "|",
            "(?<bracketed>(?<![\\]!\\\\])\\[(?<inner>[^\\[\\]\\n]{1,80}+)\\](?![\\[(]))",
            "(?<code>" + code() + ")",
            "(?<placeholder>" + placeholder() + ")",
            "(?<tag><!--[^<>]{0,1000}?-->|</?[A-Za-z][\\w:.-]{0,40}+(?:\\s[^<>]{0,1000}+)?/?>|<![A-Za-z][^<>]{0,200}+>)",
            "(?<entity>&(?:#\\d{1,7}+|#[xX][0-9a-fA-F]{1,6}+|[A-Za-z][A-Za-z0-9]{1,30}+);)"));

    private static final Pattern TARGET =
            Pattern.compile("[^()\\s\"<>]{1,500}+(?:\\([^()\\s]{0,200}+\\)[^()\\s]{0,200}+)?(?=[)\\s])");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<email>[\\w.+%-]{1,64}+@[A-Za-z0-9][A-Za-z0-9-]{0,62}+(?:\\.[A-Za-z0-9-]{1,63}+)++)|(?<url>" + urls()
                    + ")");

    private final String text;
    private final Matcher marked;
    private final Matcher target;
    private final Matcher address;
    private final Unmarked unmarked;

    SpanScanner(String text) {
        this.text = text;
        this.marked = matcher(MARKED);
        this.target = matcher(TARGET);
        this.address = matcher(ADDRESS);
        this.unmarked = new Unmarked(text);
    }

    List<Span> all() {
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            boolean word = isWord(text.charAt(at));
            int end = word ? endOfWord(at) : at + 1;
            var found = isTarget(at) ? target(at) : word ? word(at, end) : sign(at);
            found.ifPresent(spans::add);
            at = found.map(Span::end).orElse(end);
        }
        return List.copyOf(spans);
    }

    private Optional<Span> word(int at, int end) {
        return address(at, end).or(() -> unmarked.at(at, end));
    }

    private Optional<Span> sign(int at) {
        return marked(at).or(() -> unmarked.at(at));
    }

    private boolean isTarget(int at) {
        return text.startsWith("](", at - 2);
    }

    private Optional<Span> target(int at) {
        return target.region(at, text.length()).lookingAt()
                ? Optional.of(whole(SpanKind.URL, target))
                : Optional.empty();
    }

    private Optional<Span> marked(int at) {
        if (FIRST_CHARACTERS.indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        return CodeElement.at(text, at)
                .or(() -> marked.region(at, text.length()).lookingAt() ? marked() : Optional.empty());
    }

    private Optional<Span> marked() {
        if (marked.group("inner") != null) {
            return Bracketed.isPlaceholder(marked.group("inner"))
                    ? Optional.of(whole(SpanKind.PLACEHOLDER, marked))
                    : Optional.empty();
        }
        if (marked.group("tag") != null) {
            return tag();
        }
        return Optional.of(whole(marked.group("code") != null ? SpanKind.CODE : reference(), marked));
    }

    private SpanKind reference() {
        return marked.group("entity") != null ? SpanKind.ENTITY : SpanKind.PLACEHOLDER;
    }

    /// `<Your Name>` is no tag, and `a <b and c> d` nothing at all.
    private Optional<Span> tag() {
        if (HtmlTag.is(marked.group())) {
            return Optional.of(whole(SpanKind.TAG, marked));
        }
        return Character.isUpperCase(marked.group().charAt(1))
                ? Optional.of(whole(SpanKind.PLACEHOLDER, marked))
                : Optional.empty();
    }

    private Optional<Span> address(int at, int end) {
        if (!mayBeAddress(at, end) || !address.region(at, text.length()).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(address.group("email") != null ? whole(SpanKind.EMAIL, address) : url());
    }

    /// Without what belongs to the sentence around it.
    private Span url() {
        var url = address.group();
        int end = url.length();
        while (endsSentence(url, end)) {
            end--;
        }
        return new Span(SpanKind.URL, address.start(), address.start() + end, url.substring(0, end));
    }

    private boolean mayBeAddress(int start, int end) {
        return text.startsWith("@", end)
                || text.startsWith("://", end)
                || text.substring(start, end).indexOf('.') >= 0;
    }

    private int endOfWord(int at) {
        int end = at + 1;
        while (end < text.length() && (isWord(text.charAt(end)) || "_.+-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /// Looks behind the place it starts from.
    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static boolean isWord(char it) {
        return (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z') || (it >= '0' && it <= '9');
    }

    private static Span whole(SpanKind kind, Matcher match) {
        return new Span(kind, match.start(), match.end(), match.group());
    }

    private static boolean endsSentence(String address, int end) {
        char last = address.charAt(end - 1);
        return last == ')' ? address.lastIndexOf('(', end - 1) < 0 : ".,;:!?*_~'…".indexOf(last) >= 0;
    }

    private static String code() {
        return String.join(
                "|",
                // A fence to its end, or to the end of the text if it has none.
                "(?m:(?<=^[ \\t>]{0,20})(?<fence>`{3,10}+|~{3,10}+)[^`\\n]{0,100}+\\n(?s:.*?)(?:^[ \\t>]{0,20}+\\k<fence>[ \\t]*+$|\\z))",
                "`[^`\\n]{1,1000}+`(?!`)",
                "(?<tick>`{2,3})(?!`)(?:[^`\\n]|`(?!`)){1,1000}?\\k<tick>(?!`)",
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

    private static String urls() {
        var characters = "[^\\s<>\"`{}|\\\\^\\[\\]“”„‘’«»，。、；：！？（）【】《》「」『』]";
        return String.join(
                "|",
                "\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://" + characters + "++",
                "\\bwww\\." + characters + "++",
                "(?<![\\w@.-])(?:[a-zA-Z0-9][a-zA-Z0-9-]{0,62}+\\.){1,5}(?:com|org|net|edu|gov|dev|io|app)\\b(?!\\.[a-z])(?:[/?#]"
                        + characters + "*+)?",
                // Short links, and others of whose ends some are words; so they need a path.
                "(?<![\\w@.-])(?:[a-zA-Z0-9][a-zA-Z0-9-]{0,62}+\\.){1,5}(?:ly|co|gl|be|me|gg|tv|cc|us|uk|de|fr|es|nl|eu|ru|jp|cn|au|ca|ch"
                        + "|se|pl|br|it|info|biz|ai|sh|to|im|fm|xyz|site|link|page)/"
                        + characters + "++");
    }
}
