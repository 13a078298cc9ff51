package dev.bluepencil.http.stream;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.QuotedQualityCSV;

/// What a caller would like to get, by `Accept` (RFC 9110 §12.5.1).
record Wish(List<Range> ranges) {
    /// A range of media types, without parameters.
    ///
    /// @param weight the `q` that it is wanted with, 0 for not at all
    record Range(String name, double weight) {}

    static Wish of(Context ctx) {
        return parse(Collections.list(ctx.req().getHeaders(Header.ACCEPT)));
    }

    static Wish parse(List<String> headers) {
        var parsed = new QuotedQualityCSV();
        headers.forEach(parsed::addValue);
        return new Wish(parsed.getQualityValues().stream()
                .map(it -> new Range(bare(it.getValue()), it.getWeight()))
                .toList());
    }

    /// Whether one type is wanted rather than another. Where both are wanted alike, the one that is named is.
    boolean prefers(String type, String other) {
        double weight = weight(type);
        double others = weight(other);
        return weight > 0 && (names(type) ? weight >= others : weight > others);
    }

    private boolean names(String type) {
        return ranges.stream().anyMatch(range -> range.name().equals(type));
    }

    /// By the narrowest range that the type is in.
    private double weight(String type) {
        for (var name : List.of(type, type.replaceFirst("/.*", "/*"), "*/*")) {
            var weight = ranges.stream()
                    .filter(range -> range.name().equals(name))
                    .mapToDouble(Range::weight)
                    .max();
            if (weight.isPresent()) {
                return weight.getAsDouble();
            }
        }
        return 0;
    }

    private static String bare(String range) {
        return range.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
