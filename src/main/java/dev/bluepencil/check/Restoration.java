package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import dev.bluepencil.text.ProtectedSpans;
import dev.bluepencil.text.Span;
import dev.bluepencil.text.SpanKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Placeholders, tags, addresses and code that differ from the text's own only in case, brackets or white space.
final class Restoration implements Repair {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%$]++");
    private static final Pattern SPACE = Pattern.compile("[\\s/]++");

    @Override
    public String repair(Action action, Reading original, String answer) {
        var spans = ProtectedSpans.in(answer).all();
        var missing = without(original.spans().all(), spans);
        var strange = without(spans, original.spans().all());
        if (missing.isEmpty() || strange.isEmpty()) {
            return answer;
        }
        var restored = new StringBuilder(answer);
        for (var span : strange.reversed()) {
            replacement(action, span, missing, strange).ifPresent(own -> {
                missing.remove(own);
                restored.replace(span.start(), span.end(), own.text());
            });
        }
        return restored.toString();
    }

    private static Optional<Span> replacement(Action action, Span span, List<Span> missing, List<Span> strange) {
        var same = missing.stream()
                .filter(own -> own.kind() == span.kind() && name(own).equals(name(span)) && !name(own).isEmpty())
                .findFirst();
        return same.isPresent() || action != Action.TRANSLATE ? same : theOnlyOne(span, missing, strange);
    }

    /// `[Nombre]` where `[Name]` is gone and nothing else is.
    private static Optional<Span> theOnlyOne(Span span, List<Span> missing, List<Span> strange) {
        return missing.size() == 1
                        && strange.size() == 1
                        && span.kind() == SpanKind.PLACEHOLDER
                        && missing.getFirst().kind() == SpanKind.PLACEHOLDER
                        && missing.getFirst().text().charAt(0) == span.text().charAt(0)
                ? Optional.of(missing.getFirst())
                : Optional.empty();
    }

    private static String name(Span span) {
        var text = span.text().toLowerCase(Locale.ROOT);
        return switch (span.kind()) {
            case PLACEHOLDER -> NO_NAME.matcher(text).replaceAll("");
            case URL -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            case TAG -> (text.startsWith("</") ? "/" : "") + SPACE.matcher(text).replaceAll("");
            case CODE -> SPACE.matcher(span.text()).replaceAll("");
            case EMAIL, ENTITY -> text;
        };
    }

    /// Those of `spans` that `others` do not have as they are, one for one.
    private static List<Span> without(List<Span> spans, List<Span> others) {
        var texts = new HashMap<String, Integer>();
        others.forEach(span -> texts.merge(span.text(), 1, Integer::sum));
        var without = new ArrayList<Span>();
        for (var span : spans) {
            if (texts.merge(span.text(), -1, Integer::sum) < 0) {
                without.add(span);
            }
        }
        return without;
    }
}
