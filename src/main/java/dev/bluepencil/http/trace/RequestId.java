package dev.bluepencil.http.trace;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Names one request in its answer, in problems and in the log; a caller or proxy may bring its own.
public final class RequestId {
    /// What callers bring it in and find it in.
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "request_id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    public static void assign(Context ctx) {
        var id = orFresh(ctx.header(HEADER));
        ctx.attribute(KEY, id);
        ctx.header(HEADER, id);
        MDC.put(KEY, id);
    }

    public static String of(Context ctx) {
        String id = ctx.attribute(KEY);
        return id == null ? orFresh(ctx.header(HEADER)) : id;
    }

    /// The brought id if it is harmless in logs and headers, else a new one.
    public static String orFresh(@Nullable String brought) {
        return brought != null && WELL_FORMED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
    }

    static void forget() {
        MDC.remove(KEY);
    }
}
