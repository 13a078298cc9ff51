package dev.bluepencil.http.input;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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
        var limit = fields.optional(LIMIT, Query.only(fields, ctx, LIMIT), PageRequest::limit);
        var after = fields.optional(
                CURSOR,
                Query.only(fields, ctx, CURSOR),
                text -> Cursor.parse(text).read(keys));
        return () -> new PageRequest<>(limit.value().orElse(USUAL), after.value());
    }

    private static int limit(String text) {
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MOST);
        }
        return number;
    }
}
