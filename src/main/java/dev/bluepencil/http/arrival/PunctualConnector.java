package dev.bluepencil.http.arrival;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Ends connections on which a request's headers take too long, or a handshake does.
///
/// The idle timeout alone does not: a byte from time to time keeps a connection for ever. One look at all of them from
/// time to time costs less than a timer for each request.
public final class PunctualConnector extends ServerConnector {
    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Duration patience;
    private final Consumer<Duration> whenLate;
    private volatile Scheduler.@Nullable Task next;

    /// @param patience how long a request's headers may take
    /// @param whenLate is told of each connection that is ended, with how long it took
    public PunctualConnector(
            Server jetty, Duration patience, Consumer<Duration> whenLate, ConnectionFactory... protocols) {
        super(jetty, protocols);
        this.patience = patience;
        this.whenLate = whenLate;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var line = new Line(channel, selector, key, getScheduler());
        line.setIdleTimeout(getIdleTimeout());
        return line;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    @Override
    protected void doStop() throws Exception {
        var task = next;
        if (task != null) {
            task.cancel();
        }
        super.doStop();
    }

    private void look() {
        try {
            getConnectedEndPoints().forEach(this::look);
        } finally {
            lookLater();
        }
    }

    private void look(EndPoint end) {
        if (end instanceof Line line) {
            line.hangUpIfLate(patience).ifPresent(taken -> whenLate.accept(Duration.ofNanos(taken)));
        }
    }

    private void lookLater() {
        long pause = Math.min(patience.toMillis() / 4, MOST_BETWEEN_LOOKS.toMillis());
        next = getScheduler().schedule(this::look, pause, TimeUnit.MILLISECONDS);
    }
}
