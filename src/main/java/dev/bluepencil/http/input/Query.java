package dev.bluepencil.http.input;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// The part of an address that follows its question mark.
public final class Query {
    private Query() {}

    /// The value of a parameter; null if it is not there. One that is there more than once or cannot be
    /// decoded is rejected.
    public static @Nullable String only(Fields fields, Context ctx, String name) {
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
}
