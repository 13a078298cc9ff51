package dev.bluepencil.http.arrival;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/// A connection's own end, which knows for how long bytes have been arriving on it that make up no request yet: a
/// handshake, or headers that have not come to their end.
final class Line extends SocketChannelEndPoint {
    private static final long NOTHING = 0;

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long firstByte = NOTHING;
    private boolean isSentAway;

    Line(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /// Tells the line that a request came by, if it came by one, of its arrival and its end.
    static void carry(Request request) {
        var end = request.getConnectionMetaData().getConnection().getEndPoint();
        // By TLS there is another end within it.
        if ((end instanceof EndPoint.Wrapper within ? within.unwrap() : end) instanceof Line line) {
            line.begin();
            Request.addCompletionListener(request, _ -> line.end());
        }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0 && firstByte == NOTHING && underWay.get() == 0) {
            firstByte = System.nanoTime() | 1;
        }
        return filled;
    }

    /// Ends the connection if what arrives on it has made up no request in that time.
    ///
    /// By HTTP/2 its client is told that it ends, since it may be an honest one that says now and then that it is
    /// there; it is cut off after as long again.
    ///
    /// @return how long it has been, if it is ended now
    OptionalLong hangUpIfLate(Duration patience) {
        long since = firstByte;
        if (since == NOTHING || underWay.get() > 0) {
            return OptionalLong.empty();
        }
        long taken = System.nanoTime() - since;
        if (taken < patience.toNanos()) {
            return OptionalLong.empty();
        }
        if (!isSentAway && within(getConnection()) instanceof HTTP2Connection connection) {
            isSentAway = true;
            firstByte = System.nanoTime() | 1;
            connection.close();
            return OptionalLong.empty();
        }
        firstByte = NOTHING;
        close(new TimeoutException("no request within " + patience));
        return OptionalLong.of(taken);
    }

    private static Connection within(Connection connection) {
        return connection instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : connection;
    }

    /// Several may be, by HTTP/2.
    private void begin() {
        underWay.incrementAndGet();
        firstByte = NOTHING;
    }

    private void end() {
        firstByte = NOTHING;
        underWay.decrementAndGet();
    }
}
