import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One kept-alive HTTP/1.1 connection to a server on this machine, which does as little as it can so that the server
/// is what is measured. Opened with the first request, and anew after the server has closed it. Not for two threads.
final class Client implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final int port;
    private byte[] buffer = new byte[4 * 1024];
    private Socket socket;

    Client(int port) {
        this.port = port;
    }

    Answer get(String path, String token) {
        return send(request("GET", path, token, ""));
    }

    /// Posts JSON; values need no escaping.
    Answer post(String path, Map<String, String> fields) {
        return send(request("POST", path, "", json(fields)));
    }

    /// A request to send many times.
    ///
    /// @param headers more of them, whole lines without their ends
    static byte[] request(String method, String path, String token, String json, String... headers) {
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + (json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n")
                + Stream.of(headers).map(it -> it + "\r\n").collect(Collectors.joining());
        return (head + "\r\n" + json).getBytes(StandardCharsets.ISO_8859_1);
    }

    static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\":\"" + it.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    Answer send(byte[] request) {
        try {
            write(request);
            var answer = read();
            if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /// Reads an answer that comes in chunks, to its end.
    ///
    /// @return when it had first come as far as this mark, in [System#nanoTime]
    long firstSeen(byte[] request, String mark) {
        try {
            write(request);
            int filled = 0;
            long seen = 0;
            while (!received(filled).endsWith("\r\n0\r\n\r\n")) {
                filled = readMore(filled);
                if (seen == 0 && received(filled).contains(mark)) {
                    seen = System.nanoTime();
                }
            }
            if (seen == 0) {
                throw new IllegalStateException("no " + mark + " in " + received(filled));
            }
            return seen;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    private String received(int filled) {
        return new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
    }

    private void write(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
        socket.getOutputStream().write(request);
    }

    private Answer read() throws IOException {
        int filled = 0;
        int headEnd = -1;
        while (headEnd < 0) {
            filled = readMore(filled);
            headEnd = endOfHead(filled);
        }
        var head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head, 9, 12, 10);
        if (header(head, "Transfer-Encoding").isPresent()) {
            return new Answer(status, head, readChunks(headEnd, filled));
        }
        int length = length(status, head);
        while (filled < headEnd + length) {
            filled = readMore(filled);
        }
        return new Answer(status, head, Arrays.copyOfRange(buffer, headEnd, headEnd + length));
    }

    /// A long body, which comes in chunks, each after its length in a line of its own (RFC 9112 §7.1).
    private byte[] readChunks(int start, int alreadyFilled) throws IOException {
        var body = new ByteArrayOutputStream();
        int filled = alreadyFilled;
        int at = start;
        while (true) {
            int end = endOfLine(at, filled);
            while (end < 0) {
                filled = readMore(filled);
                end = endOfLine(at, filled);
            }
            int size = Integer.parseInt(new String(buffer, at, end - at, StandardCharsets.ISO_8859_1), 16);
            while (filled < end + 2 + size + 2) {
                filled = readMore(filled);
            }
            if (size == 0) {
                return body.toByteArray();
            }
            body.write(buffer, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private int endOfLine(int start, int filled) {
        for (int i = start; i < filled - 1; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int readMore(int filled) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
            throw new EOFException("the answer was cut short");
        }
        return filled + count;
    }

    private int endOfHead(int filled) {
        for (int i = 0; i <= filled - END_OF_HEAD.length; i++) {
            if (Arrays.equals(buffer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    private static int length(int status, String head) {
        if (status == 204) {
            return 0;
        }
        return header(head, "Content-Length")
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("an answer without a length:\n" + head));
    }

    private static Optional<String> header(String head, String name) {
        for (int start = head.indexOf('\n') + 1; start > 0; start = head.indexOf('\n', start) + 1) {
            if (head.regionMatches(true, start, name, 0, name.length()) && head.charAt(start + name.length()) == ':') {
                return Optional.of(head.substring(start + name.length() + 1, head.indexOf('\r', start))
                        .strip());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }

    /// What the server answered.
    record Answer(int status, String head, byte[] bytes) {
        Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + " but got " + status + ": " + body());
            }
            return this;
        }

        Optional<String> header(String name) {
            return Client.header(head, name);
        }

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /// The first text under this name in the body.
        String field(String name) {
            var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body());
            if (!matcher.find()) {
                throw new IllegalStateException("no " + name + " in " + body());
            }
            return matcher.group(1);
        }
    }
}
