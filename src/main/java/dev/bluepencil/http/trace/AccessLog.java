package dev.bluepencil.http.trace;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line a request: the route's template, never the address as sent, which may hold a token.
public final class AccessLog {
    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private AccessLog() {}

    public static void write(Context ctx, float millis) {
        log.info("{} {} {} {}ms", ctx.method(), MatchedRoute.of(ctx), ctx.statusCode(), Math.round(millis));
        RequestId.forget();
        MatchedRoute.forget();
        CallerId.forget();
    }
}
