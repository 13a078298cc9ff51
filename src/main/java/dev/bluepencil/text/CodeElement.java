package dev.bluepencil.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// Elements of HTML that hold code.
final class CodeElement {
    private static final int LONGEST = 4000;
    private static final Pattern START = Pattern.compile("<(code|script|style|kbd|samp|var)\\b[^<>]{0,200}+>");

    private CodeElement() {}

    /// The element that starts there, with its end.
    static Optional<Span> at(String text, int at) {
        if (text.charAt(at) != '<') {
            return Optional.empty();
        }
        var start = START.matcher(text).region(at, text.length());
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        var close = "</" + start.group(1) + ">";
        int end = text.indexOf(close, start.end(), Math.min(text.length(), start.end() + LONGEST));
        return end < 0
                ? Optional.empty()
                : Optional.of(
                        new Span(SpanKind.CODE, at, end + close.length(), text.substring(at, end + close.length())));
    }
}
