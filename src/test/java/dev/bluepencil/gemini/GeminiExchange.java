package dev.bluepencil.gemini;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// One call and the answer to it, as bytes on a connection; what a [GeminiReply] writes to.
public final class GeminiExchange {
    private final GeminiStub.Call call;
    private final Socket socket;
    private final OutputStream wire;
    private OutputStream body = OutputStream.nullOutputStream();
    private boolean compressed;
    private boolean begun;
    private volatile boolean over;

    GeminiExchange(GeminiStub.Call call, Socket socket) throws IOException {
        this.call = call;
        this.socket = socket;
        this.wire = socket.getOutputStream();
    }

    public GeminiStub.Call call() {
        return call;
    }

    /// From here on the answer is compressed.
    void compress() {
        compressed = true;
    }

    /// A whole answer.
    ///
    /// @param headers whole lines, without their ends
    void respond(int status, byte[] content, String... headers) throws IOException {
        begun = true;
        over = true;
        var bytes = compressed ? zipped(content) : content;
        head(status, "Content-Length: " + bytes.length, headers);
        wire.write(bytes);
        wire.flush();
    }

    /// More of a stream of events, which begins with the first of them.
    void write(byte[] bytes) throws IOException {
        begin();
        body.write(bytes);
        body.flush();
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Begins a stream without an event.
    void begin() throws IOException {
        if (!begun) {
            begun = true;
            head(200, "Transfer-Encoding: chunked", "Content-Type: text/event-stream");
            var chunks = new Chunks(wire);
            body = compressed ? new GZIPOutputStream(chunks, true) : chunks;
        }
    }

    /// Drops the connection, whatever is still to come.
    void breakOff() throws IOException {
        over = true;
        socket.close();
    }

    /// Ends what has begun as it should be ended.
    void end() throws IOException {
        if (!over) {
            begin();
            over = true;
            body.close();
        }
    }

    /// Whether the answer was ended or broken off from this side.
    boolean isOver() {
        return over;
    }

    private void head(int status, String length, String... headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 %d Told so\r\n%s\r\n".formatted(status, length));
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (compressed) {
            head.append("Content-Encoding: gzip\r\n");
        }
        wire.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        wire.flush();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /// HTTP's chunked encoding, one chunk to each write.
    private static final class Chunks extends OutputStream {
        private final OutputStream wire;

        Chunks(OutputStream wire) {
            this.wire = wire;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                var chunk = new ByteArrayOutputStream(length + 16);
                chunk.writeBytes((Integer.toHexString(length).toUpperCase(Locale.ROOT) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                chunk.write(bytes, offset, length);
                chunk.writeBytes(new byte[] {'\r', '\n'});
                chunk.writeTo(wire);
            }
        }

        @Override
        public void flush() throws IOException {
            wire.flush();
        }

        @Override
        public void close() throws IOException {
            wire.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            wire.flush();
        }
    }
}
