package dev.bluepencil.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The placeholders of a text that a person fills in, by name: `[Like This]` and `{{like_this}}`.
///
/// They are among what is protected as a [SpanKind#PLACEHOLDER]. Others of those are for programs (`%s`), or have
/// no name but refer to something: footnotes (`[1]`, `[^note]`), check boxes (`[x]`), links (`[a]: https://…`).
public final class Placeholders {
    private static final Pattern NAMED =
            Pattern.compile("\\[\\s*+([\\p{L}_$][^\\[\\]]*+)\\]|\\{\\{\\s*+([\\p{L}_][^{}|]*+)\\}\\}");

    private static final Pattern LIST_MARK = Pattern.compile("[ \\t>]*+(?:[-*+]|\\d{1,9}+[.)])[ \\t]++");

    private static final Pattern LINK_TARGET =
            Pattern.compile(":[ \\t]*+(?:[</#]|www\\.|[A-Za-z][A-Za-z0-9+.-]{0,20}+:)");

    private final String text;
    private final List<Named> all;

    private Placeholders(String text, List<Named> all) {
        this.text = text;
        this.all = all;
    }

    public static Placeholders in(String text) {
        var all = ProtectedSpans.in(text).all().stream()
                .filter(span -> span.kind() == SpanKind.PLACEHOLDER)
                .flatMap(span -> named(span).stream())
                .filter(it -> !it.isCheckBox(text) && !it.definesLink(text))
                .toList();
        return new Placeholders(text, all);
    }

    /// Each once, as it first appears, in the order in which they do.
    public List<String> names() {
        var names = new LinkedHashMap<String, String>();
        all.forEach(it -> names.putIfAbsent(Values.form(it.name()), it.name()));
        return List.copyOf(names.values());
    }

    /// The text with values in the places of their names; a name without one stays as it stands. What a value brings
    /// along is not looked at.
    ///
    /// @param most how long it may become, in UTF-16 units; nothing if it would be longer
    public Optional<String> filled(Values values, int most) {
        var filled = new StringBuilder();
        int at = 0;
        for (var placeholder : all) {
            var span = placeholder.span();
            filled.append(text, at, span.start())
                    .append(values.of(placeholder.name()).orElse(span.text()));
            at = span.end();
            if (filled.length() > most) {
                return Optional.empty();
            }
        }
        filled.append(text, at, text.length());
        return Optional.of(filled.toString()).filter(it -> it.length() <= most);
    }

    private static Optional<Named> named(Span span) {
        return Optional.of(NAMED.matcher(span.text()))
                .filter(Matcher::matches)
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .map(name -> new Named(name.strip(), span));
    }

    private record Named(String name, Span span) {
        /// `[x]`, and `[X]` where it begins an item of a list; elsewhere that is a name like any.
        boolean isCheckBox(String text) {
            return span.text().equals("[x]")
                    || (span.text().equals("[X]")
                            && LIST_MARK.matcher(lineBefore(text)).matches());
        }

        /// Where Markdown says what a link by this name leads to.
        boolean definesLink(String text) {
            return span.text().startsWith("[")
                    && LINK_TARGET
                            .matcher(text)
                            .region(span.end(), text.length())
                            .lookingAt()
                    && beginsLine(text);
        }

        /// Looks no further back than it has to, as a line may have thousands of them.
        private boolean beginsLine(String text) {
            int at = span.start() - 1;
            while (at >= 0 && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
                at--;
            }
            return at < 0 || text.charAt(at) == '\n';
        }

        private String lineBefore(String text) {
            return text.substring(text.lastIndexOf('\n', span.start() - 1) + 1, span.start());
        }
    }
}
