package dev.bluepencil.http.input;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The states of something that a conditional request names (RFC 9110 §13.1.1, §13.1.2).
///
/// @param isAny whether it is `*`, which any state fits
/// @param listed those that it lists otherwise
public record EntityTags(boolean isAny, List<Tag> listed) {
    private static final String UNREADABLE = "must be * or a list of entity tags such as \"1\", \"2\"";

    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(W/)?+\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"[ \\t]*+)?+(?:,|\\z)");

    /// Reads a header, if it is there; one that cannot be read is rejected.
    public static Fields.Field<Optional<EntityTags>> read(Fields fields, Context ctx, String header) {
        var lines = Collections.list(ctx.req().getHeaders(header));
        return fields.optional(header, lines.isEmpty() ? null : String.join(",", lines), EntityTags::parse);
    }

    /// Reads a header that only saves work, if it is there; one that cannot be read is as good as none.
    public static Optional<EntityTags> ifReadable(Context ctx, String header) {
        var fields = new Fields();
        return read(fields, ctx, header).ifRight().flatMap(it -> it);
    }

    /// The tag of a state as it goes over the wire.
    public static String written(String opaque) {
        return "\"" + opaque + "\"";
    }

    static EntityTags parse(String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        var listed = new ArrayList<Tag>();
        var element = ELEMENT.matcher(header);
        for (int at = 0; at < header.length(); at = element.end()) {
            if (!element.region(at, header.length()).lookingAt()) {
                throw new IllegalArgumentException(UNREADABLE);
            }
            if (element.group(2) != null) {
                listed.add(new Tag(element.group(2), element.group(1) != null));
            }
        }
        if (listed.isEmpty()) {
            throw new IllegalArgumentException(UNREADABLE);
        }
        return new EntityTags(false, List.copyOf(listed));
    }

    /// What it lists that can be compared by the strong comparison: a weak tag never matches there (§8.8.3.2).
    public List<String> strong() {
        return listed.stream().filter(tag -> !tag.isWeak()).map(Tag::opaque).toList();
    }

    /// Whether it has the state by the weak comparison.
    public boolean has(String opaque) {
        return isAny || listed.stream().anyMatch(tag -> tag.opaque().equals(opaque));
    }

    /// @param isWeak whether it stands for more states than one that are much the same
    public record Tag(String opaque, boolean isWeak) {}
}
