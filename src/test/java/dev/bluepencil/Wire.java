package dev.bluepencil;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// A network between a client and a server that a test can cut, bring to a halt and mend.
public final class Wire implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Semaphore flow = new Semaphore(1);
    private final AtomicInteger toLose = new AtomicInteger();
    private volatile boolean cut;

    public Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /// To the server that a URL names.
    public static Wire to(URI url) throws IOException {
        return new Wire(url.getHost(), url.getPort());
    }

    public int port() {
        return door.getLocalPort();
    }

    /// From now on whatever is sent stays on the way.
    public void halt() {
        flow.acquireUninterruptibly();
    }

    /// What was on the way arrives.
    public void resume() {
        flow.release();
    }

    /// The next connection is accepted and comes to nothing.
    public void loseNext() {
        toLose.incrementAndGet();
    }

    /// Breaks all connections; new ones break as well until it is mended.
    public void cut() {
        cut = true;
        sockets.forEach(Wire::closeQuietly);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        closeQuietly(door);
        cut();
        threads.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                sockets.add(client);
                if (cut) {
                    closeQuietly(client);
                } else if (toLose.getAndUpdate(it -> Math.max(0, it - 1)) == 0) {
                    var server = new Socket(host, port);
                    sockets.add(server);
                    threads.execute(() -> pump(client, server));
                    threads.execute(() -> pump(server, client));
                }
            } catch (IOException _) {
                // the test is over, or the server is
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[8192];
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                flow.acquireUninterruptibly();
                flow.release();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException _) {
            // one end is gone, so both are
        }
    }

    private static void closeQuietly(Closeable end) {
        try {
            end.close();
        } catch (IOException _) {
            // it is of no more use in any case
        }
    }
}
