package dev.bluepencil.http.arrival;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// A request whose body fails like one that stops arriving, once it has been arriving for too long.
///
/// That is noticed when more of it comes, and more must come within the idle timeout. What has come is
/// handed over in any case: a server that is slow to read it must not blame the sender.
final class TimedRequest extends Request.Wrapper {
    private final long patience;

    TimedRequest(Request request, Duration patience) {
        super(request);
        this.patience = patience.toNanos();
    }

    @Override
    public Content.@Nullable Chunk read() {
        var chunk = super.read();
        return chunk == null && isLate() ? Content.Chunk.from(new TimeoutException("the body is late")) : chunk;
    }

    private boolean isLate() {
        return System.nanoTime() - getHeadersNanoTime() > patience;
    }
}
