package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.text.ProtectedSpans;
import dev.bluepencil.text.Span;
import dev.bluepencil.text.SpanKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Placeholders, tags, addresses, names and code that differ from the text's own only in case, brackets or white space;
/// in a correction also addresses and names that were taken for mistakes.
public final class Restoration implements Repair {
    private static final Set<SpanKind> NAMES =
            EnumSet.of(SpanKind.URL, SpanKind.PATH, SpanKind.HANDLE, SpanKind.IDENTIFIER);
    private static final double LIKE = 0.6;
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
        var own = action == Action.TRANSLATE && isTheOnlyOne(missing, strange)
                ? Map.of(strange.getFirst(), missing.getFirst())
                : pairs(action, strange, missing);
        return restored(answer, strange, own);
    }

    private static String restored(String answer, List<Span> strange, Map<Span, Span> own) {
        var restored = new StringBuilder();
        int done = 0;
        for (var span : strange) {
            restored.append(answer, done, span.start())
                    .append(own.getOrDefault(span, span).text());
            done = span.end();
        }
        return restored.append(answer, done, answer.length()).toString();
    }

    /// To each that is strange the first that is missing by the same name; in a correction, which has no reason to
    /// change names, else the one that is most like it.
    private static Map<Span, Span> pairs(Action action, List<Span> strange, List<Span> missing) {
        var pairs = byName(strange, missing);
        if (action == Action.FIX_GRAMMAR) {
            var left = new ArrayList<>(missing);
            left.removeAll(pairs.values());
            for (var span : strange) {
                if (!pairs.containsKey(span)) {
                    likest(span, left).ifPresent(own -> {
                        pairs.put(span, own);
                        left.remove(own);
                    });
                }
            }
        }
        return pairs;
    }

    private static Optional<Span> likest(Span strange, List<Span> missing) {
        return missing.stream()
                .filter(own -> own.kind() == strange.kind() && NAMES.contains(own.kind()))
                .filter(own -> Overlap.of(own.text(), strange.text()) >= LIKE)
                .max(Comparator.comparingDouble(own -> Overlap.of(own.text(), strange.text())));
    }

    private static Map<Span, Span> byName(List<Span> strange, List<Span> missing) {
        var byName = new HashMap<String, ArrayDeque<Span>>();
        missing.forEach(span ->
                byName.computeIfAbsent(name(span), _ -> new ArrayDeque<>()).add(span));
        var pairs = new HashMap<Span, Span>();
        for (var span : strange) {
            var own = byName.getOrDefault(name(span), new ArrayDeque<>()).poll();
            if (own != null) {
                pairs.put(span, own);
            }
        }
        return pairs;
    }

    /// `[Nombre]` where `[Name]` is gone and nothing else is.
    private static boolean isTheOnlyOne(List<Span> missing, List<Span> strange) {
        return missing.size() == 1
                && strange.size() == 1
                && strange.getFirst().kind() == SpanKind.PLACEHOLDER
                && missing.getFirst().kind() == SpanKind.PLACEHOLDER
                && missing.getFirst().text().charAt(0)
                        == strange.getFirst().text().charAt(0);
    }

    /// What stays of a span that models change a little. Spans without a name of their own are all different.
    private static String name(Span span) {
        var text = span.text().toLowerCase(Locale.ROOT);
        var name = switch (span.kind()) {
            case PLACEHOLDER -> NO_NAME.matcher(text).replaceAll("");
            case URL -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            case TAG -> (text.startsWith("</") ? "/" : "") + SPACE.matcher(text).replaceAll("");
            case CODE -> SPACE.matcher(span.text()).replaceAll("");
            case EMOJI -> text.replace("\ufe0f", "");
            case EMAIL, ENTITY, PATH, HANDLE, IDENTIFIER -> text;
        };
        return span.kind() + " " + (name.isEmpty() ? text : name);
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
