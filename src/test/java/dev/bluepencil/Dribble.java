package dev.bluepencil;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/// A client that sends its request a little at a time, and would go on and on.
final class Dribble implements AutoCloseable {
    /// How long it listens after each little.
    private static final int PAUSE_MILLIS = 20;

    /// Enough for ten seconds, which is long past any patience that a test sets.
    private static final int MOST = 500;

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Dribble(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PAUSE_MILLIS);
    }

    static Dribble to(int port) throws IOException {
        return new Dribble(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    Dribble send(String start) throws IOException {
        return send(start.getBytes(ISO_8859_1));
    }

    Dribble send(byte[] start) throws IOException {
        socket.getOutputStream().write(start);
        return this;
    }

    /// Sends the little again and again until the connection is ended.
    ///
    /// @return all that was heard
    String untilCutOff(byte[] little) throws IOException {
        return until(little, null);
    }

    /// Sends the little again and again until the words are heard.
    ///
    /// @return all that was heard
    String untilTold(byte[] little, String words) throws IOException {
        return until(little, words);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String until(byte[] little, @Nullable String words) throws IOException {
        for (int i = 0; i < MOST; i++) {
            boolean isOpen = listen() && trySend(little);
            var all = heard.toString(ISO_8859_1);
            if (words != null && all.contains(words)) {
                return all;
            }
            if (!isOpen) {
                if (words != null) {
                    throw new AssertionError("cut off, having heard only: " + all);
                }
                return all;
            }
        }
        throw new AssertionError("it could go on for ever, and heard: " + heard.toString(ISO_8859_1));
    }

    private boolean trySend(byte[] little) {
        try {
            send(little);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// @return whether there may be more to hear
    private boolean listen() {
        try {
            var buffer = new byte[8192];
            int n = socket.getInputStream().read(buffer);
            heard.write(buffer, 0, Math.max(0, n));
            return n >= 0;
        } catch (SocketTimeoutException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
