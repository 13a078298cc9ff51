package dev.bluepencil.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        var page = read(ctx, fields, keys);
        fields.check();
        return page.get();
    }

    /// The same for a list with parameters of its own, so that all that are wrong are named at once; what it gives is
    /// there once [Fields#check] has passed.
    public static <K> Supplier<PageRequest<K>> read(Context ctx, Fields fields, Function<String, K> keys) {
        var limit = fields.optional(LIMIT, only(fields, ctx, LIMIT), PageRequest::limit);
        var after = fields.optional(
                CURSOR, only(fields, ctx, CURSOR), text -> Cursor.parse(text).read(keys));
        return () -> new PageRequest<>(limit.value().orElse(USUAL), after.value());
    }

    private static @Nullable String only(Fields fields, Context ctx, String name) {
        var values = ctx.queryParams(name);
        if (values.size() > 1) {
            fields.reject(name, "is there more than once");
        }
        if (values.isEmpty() && isWritten(ctx, name)) {
            fields.reject(name, "is not percent-encoded as it must be");
        }
        return ctx.queryParam(name);
    }

    /// Whether the query has the parameter in some form; the framework passes over what it cannot decode.
    private static boolean isWritten(Context ctx, String name) {
        var query = ctx.queryString();
        return query != null && ("&" + query).contains("&" + name + "=");
    }

    private static int limit(String text) {
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MOST);
        }
        return number;
    }
}
