package dev.bluepencil.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which page of a list a caller asks for, by `limit` and `cursor` in the query.
///
/// @param limit how many items at most
/// @param after the place in the list that the page follows; absent for the first
public record PageRequest<K>(int limit, Optional<K> after) {
    /// What a page holds if the caller does not say.
    public static final int USUAL = 50;

    /// What a page holds at most.
    public static final int MOST = 100;

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    /// @param keys reads the key that an item of this list was given (see [Page#of]), or throws an
    /// `IllegalArgumentException`
    /// @throws ApiException a 422 that names what is wrong
    public static <K> PageRequest<K> of(Context ctx, Function<String, K> keys) {
        var fields = new Fields();
        var limit = fields.optional(LIMIT, only(fields, ctx, LIMIT), PageRequest::limit);
        var after = fields.optional(
                CURSOR, only(fields, ctx, CURSOR), text -> Cursor.parse(text).read(keys));
        fields.check();
        return new PageRequest<>(limit.value().orElse(USUAL), after.value());
    }

    private static @Nullable String only(Fields fields, Context ctx, String name) {
        if (ctx.queryParams(name).size() > 1) {
            fields.reject(name, "is there more than once");
        }
        return ctx.queryParam(name);
    }

    private static int limit(String text) {
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MOST);
        }
        return number;
    }
}
