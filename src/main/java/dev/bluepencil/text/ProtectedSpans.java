package dev.bluepencil.text;

import java.util.List;
import java.util.function.Predicate;

/// The parts of a text that are not prose, in order and apart from one another.
public final class ProtectedSpans {
    private final String text;
    private final List<Span> spans;

    private ProtectedSpans(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    public static ProtectedSpans in(String text) {
        return new ProtectedSpans(text, new SpanScanner(text).all());
    }

    public List<Span> all() {
        return spans;
    }

    /// What is protected as `kind`, as it stands in the text.
    public List<String> of(SpanKind kind) {
        return spans.stream()
                .filter(span -> span.kind() == kind)
                .map(Span::text)
                .toList();
    }

    public boolean touch(int from, int to) {
        return spans.stream().anyMatch(span -> span.start() < to && from < span.end());
    }

    /// The text with a space for every character that is protected, but for names and emoji, which sentences need.
    public String prose() {
        return without(span -> !span.kind().isRead());
    }

    /// The text with a space for every character that is protected.
    public String language() {
        return without(_ -> true);
    }

    private String without(Predicate<Span> unwanted) {
        var rest = new StringBuilder(text);
        for (var span : spans) {
            for (int at = span.start(); at < span.end() && unwanted.test(span); at++) {
                if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    rest.setCharAt(at, ' ');
                }
            }
        }
        return rest.toString();
    }
}
