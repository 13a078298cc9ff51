package dev.bluepencil.languagetool;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The parts of a text that are not prose, and so are nobody's to correct.
final class ProtectedSpans {
    private static final Pattern NOT_PROSE = Pattern.compile(String.join(
            "|",
            "```[\\s\\S]*?(?:```|\\z)", // a block of code
            "`[^`\\n]+`", // code in a line
            "\\$?\\{+[^{}\\n]{1,80}\\}+", // {{like_this}}, ${like_this}
            "\\[[^\\[\\]\\n]{1,200}\\](?:\\([^()\\s]*\\))?", // [Like This], [a link](of Markdown)
            "</?[a-zA-Z][^<>]{0,500}>|&#?\\w{1,8};", // HTML
            "\\b[a-zA-Z][a-zA-Z0-9+.-]{0,20}:/{1,3}\\S+|\\bwww\\.\\S+", // addresses of pages
            "[\\w.+%-]{1,64}@[\\w.-]+", // addresses of people
            "\\b[\\w-]{1,64}(?:\\.[a-z\\d][\\w-]*)+(?:/\\S*)?", // example.com, notes.txt, 1.2.3
            "(?<!\\w)[@#]\\w+", // @somebody, #something
            "(?<![\\w<])[~.]{0,2}/[\\w.-]+(?:/[\\w.-]*)*|\\b[a-zA-Z]:\\\\\\S+", // paths of files
            "\\b\\w*(?:_|[a-z][A-Z]|\\d[a-zA-Z]|[a-zA-Z]\\d)\\w*\\b")); // names_of_things, modelNumbers, B2B

    private final List<MatchResult> spans;

    private ProtectedSpans(List<MatchResult> spans) {
        this.spans = spans;
    }

    static ProtectedSpans in(String text) {
        return new ProtectedSpans(NOT_PROSE.matcher(text).results().toList());
    }

    boolean touch(int from, int to) {
        return spans.stream().anyMatch(span -> span.start() < to && from < span.end());
    }
}
