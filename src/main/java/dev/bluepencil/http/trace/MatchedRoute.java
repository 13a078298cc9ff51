package dev.bluepencil.http.trace;

import io.javalin.http.Context;
import org.eclipse.jetty.util.Attributes;
import org.slf4j.MDC;

/// The route that a request matched, as it was registered; never the path itself, which may hold anything.
public final class MatchedRoute {
    /// What stands for it where there is none.
    public static final String NONE = "(no route)";

    private static final String KEY = "route";
    private static final String ATTRIBUTE = MatchedRoute.class.getName();

    private MatchedRoute() {}

    /// Remembers it, for lines in the log and for who looks at the request outside of the framework.
    public static void note(Context ctx) {
        var route = of(ctx);
        ctx.req().setAttribute(ATTRIBUTE, route);
        MDC.put(KEY, route);
    }

    public static String of(Context ctx) {
        var endpoint = ctx.endpoints().matchedHttpEndpoint();
        return endpoint == null ? NONE : endpoint.path;
    }

    /// What was noted of the request.
    public static String of(Attributes request) {
        return request.getAttribute(ATTRIBUTE) instanceof String route ? route : NONE;
    }

    static void forget() {
        MDC.remove(KEY);
    }
}
