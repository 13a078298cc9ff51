import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// A model that knows the mistakes in [#text] and no others, on a free port of the loopback. It speaks as much of the
/// Gemini REST API as is needed for that, `:generateContent` and `:streamGenerateContent?alt=sse`, and does as little
/// as it can so that who calls it is what is measured.
final class Model implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private static final String TEXT = "Last summer we was living near the harbour, where boat %s come in every morning "
            + "with a crate of fish. My sister buyed a orange there, and she have never forgotten how it taste.";
    private static final Map<String, String> MISTAKES = Map.of(
            "we was", "we were",
            "come in", "came in",
            "buyed", "bought",
            "a orange", "an orange",
            "she have", "she has",
            "taste.", "tasted.");

    private final ServerSocket server;
    private volatile Duration delay = Duration.ZERO;
    private volatile long spokeAt;

    Model() throws IOException {
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    /// A text with mistakes, unlike that of every other number: 34 words.
    static String text(String number) {
        return TEXT.formatted(number);
    }

    /// What it is asked by.
    static byte[] request(int number) {
        return Client.request(
                "POST",
                "/v1beta/models/any:streamGenerateContent?alt=sse",
                "",
                "{\"contents\":[{\"parts\":[{\"text\":\"" + text("" + number) + "\"}]}]}");
    }

    int port() {
        return server.getLocalPort();
    }

    /// For `GEMINI_BASE_URL`.
    String url() {
        return "http://127.0.0.1:" + port();
    }

    /// How long it thinks from now on before it says anything, and in a stream before it says more.
    void thinkFor(Duration delay) {
        this.delay = delay;
    }

    /// When the first words of the last stream were sent, in [System#nanoTime].
    long spokeAt() {
        return spokeAt;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var caller = server.accept();
                Thread.startVirtualThread(() -> serve(caller));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            var in = new BufferedInputStream(caller.getInputStream(), 16 * 1024);
            var out = caller.getOutputStream();
            while (true) {
                var target = line(in);
                var text = corrected(body(in));
                Thread.sleep(delay);
                if (target.contains(":streamGenerateContent")) {
                    stream(text, out);
                } else {
                    answer(text, out);
                }
            }
        } catch (IOException | InterruptedException _) {
            // the caller has gone
        }
    }

    private static void answer(String text, OutputStream out) throws IOException {
        var body = said(text, ",\"finishReason\":\"STOP\"");
        write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body);
    }

    /// In three pieces.
    private void stream(String text, OutputStream out) throws IOException, InterruptedException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        Thread.sleep(delay);
        int third = text.length() / 3;
        spokeAt = System.nanoTime();
        write(out, event(said(text.substring(0, third), "")));
        Thread.sleep(delay);
        write(out, event(said(text.substring(third, 2 * third), "")));
        Thread.sleep(delay);
        write(out, event(said(text.substring(2 * third), ",\"finishReason\":\"STOP\"")) + "0\r\n\r\n");
    }

    private static String event(String json) {
        var event = "data: " + json + "\r\n\r\n";
        return Integer.toHexString(event.length()) + "\r\n" + event + "\r\n";
    }

    private static String said(String text, String more) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"" + text + "\"}]}" + more
                + "}],\"usageMetadata\":{\"promptTokenCount\":400,\"candidatesTokenCount\":50},"
                + "\"modelVersion\":\"gemini-3.5-flash-lite\"}";
    }

    private static String corrected(String request) {
        int name = request.indexOf("\"text\"", request.indexOf("\"contents\""));
        int start = request.indexOf('"', name + "\"text\"".length()) + 1;
        var text = request.substring(start, request.indexOf('"', start));
        for (var mistake : MISTAKES.entrySet()) {
            text = text.replace(mistake.getKey(), mistake.getValue());
        }
        return text;
    }

    private static String body(InputStream in) throws IOException {
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring("content-length:".length()).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void write(OutputStream out, String characters) throws IOException {
        out.write(characters.getBytes(StandardCharsets.ISO_8859_1));
    }
}
