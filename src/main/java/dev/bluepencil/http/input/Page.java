package dev.bluepencil.http.input;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page of a list, and where the next one begins, if there is more.
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /// Such as `;a=b`; routes do not look at them, and the server lets any character into them.
    private static final Pattern PARAMETERS_OF_PATH = Pattern.compile(";[^/]*");

    /// A page of what was found when one item more was asked for than it may hold.
    ///
    /// @param key names the place of an item in the list
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Optional.of(new Cursor(key.apply(items.getLast()))));
    }

    /// Answers with the items as a JSON array, and with a link to the next page (RFC 8288).
    public void answer(Context ctx, Function<T, ?> wire) {
        next.ifPresent(cursor -> ctx.header(Header.LINK, "<" + address(ctx, cursor) + ">; rel=\"next\""));
        ctx.json(items.stream().map(wire).toList());
    }

    /// The address that was asked for, with another cursor. What a caller may have written there freely is encoded anew
    /// or left out, so that it cannot end the link.
    private static String address(Context ctx, Cursor cursor) {
        var kept = ctx.queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(PageRequest.CURSOR))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)));
        var query = Stream.concat(kept, Stream.of(pair(PageRequest.CURSOR, cursor.text())));
        return PARAMETERS_OF_PATH.matcher(ctx.req().getRequestURI()).replaceAll("") + "?"
                + query.collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
