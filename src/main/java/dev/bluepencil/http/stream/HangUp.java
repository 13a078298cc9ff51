package dev.bluepencil.http.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Listens on a connection, while nothing is read from it, for its client to hang up.
///
/// HTTP/1.1 says nothing of a client that gives up; its connection just ends. The server looks for that only when it
/// reads, and it does not read while a request is being answered. So this reads in its stead, and hands back what turns
/// up: the beginning of a next request. A client that closes but its sending side counts as gone too, as it does
/// for Go's server and for nginx. In later versions, streams within a connection are reset, which the server tells.
final class HangUp implements Callback, Watch {
    /// What is read of next requests before listening ends; a client that sends them early is seldom one that leaves.
    private static final int MOST_BYTES = 1024;

    private final AbstractEndPoint endPoint;
    private final Connection.UpgradeTo connection;
    private final Runnable whenGone;
    private final Lock lock = new ReentrantLock();
    private ByteBuffer early = BufferUtil.EMPTY_BUFFER;
    private boolean isOver;

    private HangUp(AbstractEndPoint endPoint, Connection.UpgradeTo connection, Runnable whenGone) {
        this.endPoint = endPoint;
        this.connection = connection;
        this.whenGone = whenGone;
    }

    /// Calls back, at most once and on a thread that must not be kept waiting, when the client is gone; not any more
    /// once what is returned is closed. The request must have been read to its end.
    static Watch on(Request request, Runnable whenGone) {
        var meta = request.getConnectionMetaData();
        boolean isOnItsOwn = meta.getHttpVersion().getVersion() <= HttpVersion.HTTP_1_1.getVersion();
        if (isOnItsOwn
                && meta.getConnection().getEndPoint() instanceof AbstractEndPoint endPoint
                && meta.getConnection() instanceof Connection.UpgradeTo connection) {
            var hangUp = new HangUp(endPoint, connection, whenGone);
            hangUp.listen();
            return hangUp;
        }
        request.addFailureListener(_ -> whenGone.run());
        return () -> {};
    }

    private void listen() {
        if (!endPoint.isOpen()) {
            whenGone.run();
        } else {
            endPoint.tryFillInterested(this);
        }
    }

    /// There is something to read, or the end.
    @Override
    public void succeeded() {
        boolean isGone;
        lock.lock();
        try {
            isGone = !isOver && !isThere();
        } finally {
            lock.unlock();
        }
        if (isGone) {
            endPoint.close(new EofException("the client is gone")); // so that a write under way fails at once
            whenGone.run();
        }
    }

    /// The connection was closed from our side.
    @Override
    public void failed(Throwable cause) {
        boolean isGone;
        lock.lock();
        try {
            isGone = !isOver;
        } finally {
            lock.unlock();
        }
        if (isGone) {
            whenGone.run();
        }
    }

    /// So that no thread is started for it.
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isOver = true;
            if (endPoint.isFillInterested()) {
                endPoint.getFillInterest().onFail(new WorkDone());
            }
        } finally {
            lock.unlock();
        }
        if (early.hasRemaining() && endPoint.isOpen()) {
            handBack();
        }
    }

    private boolean isThere() {
        if (early.capacity() == 0) {
            early = BufferUtil.allocate(MOST_BYTES);
        }
        try {
            if (endPoint.fill(early) < 0) {
                return false;
            }
        } catch (IOException _) {
            return false;
        }
        if (BufferUtil.space(early) > 0) {
            endPoint.tryFillInterested(this);
        }
        return true;
    }

    private void handBack() {
        connection.onUpgradeTo(early);
        if (early.hasRemaining()) {
            endPoint.close(new EofException("too much was sent ahead"));
        }
    }

    /// Ends the listening. Nobody looks where it came from, and to find that out would cost more than the rest.
    private static final class WorkDone extends EofException {
        private static final long serialVersionUID = 1;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
