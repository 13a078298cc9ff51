package dev.bluepencil.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a text, as Markdown sees it.
///
/// @param kind what it is, in one word: two lines of one kind may stand for one another
/// @param prefix indent and markers
/// @param content what follows them, without white space at its end
/// @param suffix the white space at its end, where Markdown hides line breaks
public record Line(String kind, String prefix, String content, String suffix) {
    static final String BLANK = "blank";
    static final String PLAIN = "plain";
    private static final String CODE = "code";

    private static final Pattern PREFIX = Pattern.compile("[ \\t\\u00a0\\u3000]*+(?:>[ \\t]?){0,9}+[ \\t]*+"
            + "(?:(?<heading>#{1,6})[ \\t]++|(?<bullet>[-*+•‣◦▪●][ \\t]++|[-•](?=\\p{Lu}))"
            + "|(?<number>\\d{1,9}[.)](?:[ \\t]++|(?=\\p{Lu}))))?+"
            + "(?<box>\\[[ xX]\\][ \\t]++)?+");
    private static final Pattern FENCE = Pattern.compile("[ \\t>]*+(?:`{3,}+[^`]*+|~{3,}+.*+)");
    private static final Pattern RULE =
            Pattern.compile("\\s*+(?:(?:-\\s*+){3,}+|(?:\\*\\s*+){3,}+|(?:_\\s*+){3,}+|={3,}+)");
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\s*+\\|?(?:\\s*+:?-{1,}+:?\\s*+\\|)++(?:\\s*+:?-{1,}+:?)?\\s*+");

    public static List<Line> all(String text) {
        var lines = new ArrayList<Line>();
        boolean inCode = false;
        for (var line : text.split("\n", -1)) {
            boolean fence = FENCE.matcher(line).matches();
            lines.add(inCode || fence ? code(line) : of(line));
            inCode ^= fence;
        }
        return List.copyOf(lines);
    }

    /// How many lines have anything in them.
    public static int written(String text) {
        return (int) text.lines().filter(line -> !line.isBlank()).count();
    }

    public boolean isBlank() {
        return kind.equals(BLANK);
    }

    public boolean isPlain() {
        return kind.equals(PLAIN);
    }

    public boolean endsSentence() {
        return !content.isEmpty() && ".!?。！？…".indexOf(content.charAt(content.length() - 1)) >= 0;
    }

    /// Whether it fills a narrow page and its sentence goes on in the next line.
    public boolean runsOn() {
        return content.length() >= 45 && suffix.length() < 2 && !endsSentence() && !content.endsWith(":");
    }

    /// Whether it may be this line of the text, worked on: of its kind, or with its markers lost.
    public boolean standsFor(Line own) {
        return kind.equals(own.kind) || (isPlain() && own.hasMarkers());
    }

    /// What `written` says, in the place of this.
    public Line with(Line written) {
        return kind.equals(CODE) ? written : new Line(kind, prefix, written.content, suffix);
    }

    private boolean hasMarkers() {
        return !kind.equals(CODE) && !kind.equals("rule") && !kind.contains("table");
    }

    public String text() {
        return prefix + content + suffix;
    }

    private static Line code(String line) {
        return new Line(CODE, line, "", "");
    }

    private static Line of(String line) {
        if (line.isBlank()) {
            return new Line(BLANK, "", "", line);
        }
        var content = line.stripTrailing();
        var suffix = line.substring(content.length());
        if (RULE.matcher(content).matches()) {
            return new Line("rule", content, "", suffix);
        }
        if (TABLE_RULE.matcher(content).matches()) {
            return new Line("table " + pipes(content), content, "", suffix);
        }
        var prefix = PREFIX.matcher(content);
        if (!prefix.lookingAt()) {
            return new Line(PLAIN, "", content, suffix);
        }
        var kind = kind(prefix, content);
        return new Line(kind, prefix.group(), content.substring(prefix.end()), suffix);
    }

    private static String kind(Matcher prefix, String content) {
        var quotes = prefix.group().chars().filter(it -> it == '>').count();
        var quoted = quotes == 0 ? "" : "quoted " + quotes + " ";
        if (prefix.group("heading") != null) {
            return quoted + "heading " + prefix.group("heading").length();
        }
        if (prefix.group("bullet") != null) {
            return quoted + (prefix.group("box") == null ? "bullet" : "task");
        }
        if (prefix.group("number") != null) {
            return quoted + "numbered";
        }
        return content.startsWith("|") ? quoted + "table " + pipes(content) : quoted + PLAIN;
    }

    private static long pipes(String row) {
        return row.chars().filter(it -> it == '|').count();
    }
}
