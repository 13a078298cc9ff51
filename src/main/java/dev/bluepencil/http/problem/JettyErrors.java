package dev.bluepencil.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.trace.RequestId;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Failures that Jetty answers before any route is asked, such as a broken address or headers too large, as
/// problems too.
public final class JettyErrors extends ErrorHandler {
    private final Listener listener;

    /// @param listener is told of each
    public JettyErrors(Listener listener) {
        this.listener = listener;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return !"HEAD".equals(method);
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        listener.answered(request, status, cause);
        var id = RequestId.orFresh(request.getHeaders().get(RequestId.HEADER));
        response.getHeaders().put(RequestId.HEADER, id);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        Content.Sink.write(response, true, body(status, id), callback);
    }

    public interface Listener {
        /// @param cause what went wrong, if anything was thrown; an I/O error is the caller's going away
        void answered(Request request, int status, @Nullable Throwable cause);
    }

    private static String body(int status, String requestId) {
        var code = ErrorCode.of(status);
        try {
            return Json.mapper().writeValueAsString(Problem.of(code, code.title() + ".", List.of(), requestId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
