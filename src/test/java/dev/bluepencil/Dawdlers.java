package dev.bluepencil;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Many clients that all say the same, a piece at a time; in a process of their own, since each is an open file at both
/// ends of its connection.
final class Dawdlers implements AutoCloseable {
    private final Process process;

    private Dawdlers(Process process) {
        this.process = process;
    }

    /// Connects them all.
    static Dawdlers connect(int number, int port) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Dawdlers.class.getName(),
                Integer.toString(number),
                Integer.toString(port));
        var dawdlers = new Dawdlers(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        dawdlers.answer();
        return dawdlers;
    }

    /// Returns once each has sent the piece.
    void send(String piece) throws IOException {
        ask(Base64.getEncoder().encodeToString(piece.getBytes(UTF_8)));
    }

    /// How many are answered in words that begin so, once all are answered or cut off.
    int answered(String start) throws IOException {
        return Integer.parseInt(ask("read " + start));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private String ask(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
        return answer();
    }

    private String answer() throws IOException {
        var answer = process.inputReader().readLine();
        if (answer == null) {
            throw new IOException("they are gone");
        }
        return answer;
    }

    static void main(String[] arguments) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            sockets.add(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])));
        }
        IO.println("connected");
        var asked = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = asked.readLine(); line != null; line = asked.readLine()) {
            IO.println(line.startsWith("read ") ? count(sockets, line.substring(5)) : sendAll(sockets, line));
        }
    }

    private static int sendAll(List<Socket> sockets, String piece) throws IOException {
        var bytes = Base64.getDecoder().decode(piece);
        for (var socket : sockets) {
            socket.getOutputStream().write(bytes);
        }
        return sockets.size();
    }

    private static int count(List<Socket> sockets, String start) throws IOException {
        int count = 0;
        for (var socket : sockets) {
            if (new String(socket.getInputStream().readAllBytes(), UTF_8).startsWith(start)) {
                count++;
            }
        }
        return count;
    }
}
