package dev.bluepencil.http.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A client that speaks HTTP/1.1 by hand, and hangs up when it likes.
final class Caller implements AutoCloseable {
    /// Far longer than anything here takes.
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader answer;

    Caller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /// A whole request that takes an answer of either kind.
    static String request(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: here\r\nAccept-Encoding: gzip, br\r\nContent-Length: 2\r\n\r\n{}";
    }

    Caller post(String path) throws IOException {
        return say(request(path));
    }

    Caller say(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// The answer's status line and headers.
    List<String> head() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines;
    }

    /// The next line but those that frame chunks, which have no colon, and empty ones.
    String eventLine() throws IOException {
        var line = line();
        while (!line.contains(":")) {
            line = line();
        }
        return line;
    }

    String line() throws IOException {
        var line = answer.readLine();
        if (line == null) {
            throw new IOException("the answer is cut off");
        }
        return line;
    }

    /// What is left of a body in chunks, with its frame.
    String rest() throws IOException {
        var rest = new StringBuilder();
        for (var line = line(); !line.equals("0"); line = line()) {
            rest.append(line).append('\n');
        }
        line();
        return rest.toString();
    }

    /// A body whose length is in the head.
    String body(List<String> head) throws IOException {
        int length = head.stream()
                .filter(header -> header.startsWith("Content-Length: "))
                .mapToInt(header -> Integer.parseInt(header.substring("Content-Length: ".length())))
                .findFirst()
                .orElseThrow();
        var body = new StringBuilder();
        for (int i = 0; i < length; i++) {
            body.append((char) answer.read()); // ASCII in these tests
        }
        return body.toString();
    }

    boolean isCutOff() throws IOException {
        try {
            return answer.read() < 0;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    public void close() {
        hangUp();
    }

    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
