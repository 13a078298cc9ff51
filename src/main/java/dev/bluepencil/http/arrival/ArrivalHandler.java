package dev.bluepencil.http.arrival;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Gives up on requests whose bodies take too long; for what a [PunctualConnector] took.
public final class ArrivalHandler extends Handler.Wrapper {
    private final Duration patience;

    /// @param patience how long a body may take from the end of the headers on
    public ArrivalHandler(Duration patience) {
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Line.carry(request);
        return super.handle(new TimedRequest(request, patience), response, callback);
    }
}
