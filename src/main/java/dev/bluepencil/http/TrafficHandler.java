package dev.bluepencil.http;

import dev.bluepencil.http.problem.JettyErrors;
import dev.bluepencil.http.stream.ClientGoneException;
import dev.bluepencil.http.trace.MatchedRoute;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/// Has an eye on all requests from outside of the framework, which does not tell of those whose answer it could not
/// bring to its caller.
final class TrafficHandler extends Handler.Wrapper {
    private static final String SEEN = TrafficHandler.class.getName();

    private final Traffic traffic;

    TrafficHandler(Traffic traffic) {
        this.traffic = traffic;
    }

    /// Puts itself before all else, and has the server tell what it answers without asking any handler.
    void watch(Server server) {
        server.insertHandler(this);
        server.setErrorHandler(new JettyErrors((request, status, cause) -> {
            if (request.getAttribute(SEEN) == null) {
                int told = cause instanceof IOException ? ClientGoneException.STATUS : status;
                traffic.answered(method(request), MatchedRoute.of(request), told, taken(request));
            }
        }));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(SEEN, true);
        traffic.begun();
        Request.addCompletionListener(request, _ -> {
            traffic.ended();
            traffic.answered(method(request), MatchedRoute.of(request), status(response), taken(request));
        });
        return super.handle(request, response, callback);
    }

    /// The method is whatever a caller makes up.
    private static String method(Request request) {
        return KnownMethods.ALL.contains(request.getMethod()) ? request.getMethod() : KnownMethods.OTHER;
    }

    private static int status(Response response) {
        return response.isCommitted() ? response.getStatus() : ClientGoneException.STATUS;
    }

    private static Duration taken(Request request) {
        return Duration.ofNanos(System.nanoTime() - request.getHeadersNanoTime());
    }
}
