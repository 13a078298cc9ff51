package dev.bluepencil.post.smtp;

import dev.bluepencil.config.MailConfig;
import dev.bluepencil.config.MailConfig.Login;
import dev.bluepencil.config.MailConfig.Security;
import dev.bluepencil.config.MailConfig.Smtp;
import dev.bluepencil.config.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A mail server that behaves as a test tells it to, well or badly, and that can go away and come back.
public final class ScriptedSmtpServer implements AutoCloseable {
    /// What it gets instead of a command when a client connects.
    public static final String CONNECT = "CONNECT";
    /// What it gets when a letter is at its end.
    public static final String END = ".";
    /// Says nothing more.
    public static final String HANG = "HANG";
    /// Hangs up.
    public static final String DROP = "DROP";

    /// Released when a client is first kept waiting.
    public final CountDownLatch hanging = new CountDownLatch(1);

    /// Released when a client that was kept waiting is gone.
    public final CountDownLatch hungUp = new CountDownLatch(1);

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> script = ScriptedSmtpServer::politely;
    private volatile Consumer<String> reader = _ -> {};
    private volatile Door door = new Door(0);

    /// The answer of a server that takes every letter.
    public static String politely(String command) {
        return switch (command.split(" ", 2)[0]) {
            case CONNECT -> "220 localhost";
            case "EHLO" -> "250-localhost\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    /// From now on commands that begin so get this answer, all others a polite one.
    public void answer(String command, String answer) {
        answer(it -> it.startsWith(command) ? answer : politely(it));
    }

    public void answer(UnaryOperator<String> behaviour) {
        script = behaviour;
    }

    public void behave() {
        answer(ScriptedSmtpServer::politely);
    }

    /// No client can connect any more.
    public void goAway() {
        door.close();
    }

    public void comeBack() {
        door = new Door(door.port());
    }

    public SmtpServer asConfigured() {
        return new SmtpServer(
                smtp(),
                new Envelopes(new MailConfig("Pencil", "no-reply@localhost", Path.of("unused"), Optional.empty())));
    }

    public Smtp smtp() {
        var login = new Login("pencil", new Secret("s3cret"));
        return new Smtp("localhost", door.port(), Security.NONE, Optional.of(login));
    }

    /// Letters that arrive from here on are handed on at once too.
    public void handTo(Consumer<String> someone) {
        reader = someone;
    }

    /// What has arrived, as it was sent.
    public List<String> letters() {
        return letters;
    }

    /// Whom letters have arrived for.
    public Stream<String> recipients() {
        return headers("To: ");
    }

    public Stream<String> messageIds() {
        return headers("Message-ID: ");
    }

    /// How many clients have come.
    public long clients() {
        return commands.stream().filter(CONNECT::equals).count();
    }

    @Override
    public void close() {
        door.close();
    }

    private Stream<String> headers(String name) {
        return letters.stream()
                .flatMap(letter ->
                        letter.lines().filter(line -> line.startsWith(name)).limit(1))
                .map(line -> line.substring(name.length()));
    }

    private final class Door implements AutoCloseable {
        private final ServerSocket socket;
        private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();
        private final CountDownLatch shut = new CountDownLatch(1);

        Door(int port) {
            try {
                socket = new ServerSocket(port, 200, InetAddress.getByName("localhost"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var _ = conversations.submit(this::open);
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            conversations.shutdownNow();
            awaitShut();
        }

        /// While somebody still waits at a socket for clients, the system lets one more in.
        private void awaitShut() {
            try {
                shut.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private Void open() throws IOException {
            try {
                while (true) {
                    var client = socket.accept();
                    var _ = conversations.submit(() -> converse(client));
                }
            } finally {
                shut.countDown();
            }
        }
    }

    private Void converse(Socket client) throws IOException {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            var command = CONNECT;
            while (command != null) {
                commands.add(command);
                var answer = script.apply(command);
                if (!say(client, answer, in)) {
                    return null;
                }
                command = answer.startsWith("354") ? letter(in) : in.readLine();
            }
        }
        return null;
    }

    private boolean say(Socket client, String answer, BufferedReader in) throws IOException {
        if (answer.equals(HANG)) {
            hanging.countDown();
            awaitEnd(in);
            hungUp.countDown();
        }
        if (answer.equals(HANG) || answer.equals(DROP)) {
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static void awaitEnd(BufferedReader in) {
        try {
            while (in.readLine() != null) {
                // whatever it says
            }
        } catch (IOException _) {
            // which is an end too
        }
    }

    private String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        if (script.apply(END).startsWith("250") || script.apply(END).equals(DROP)) {
            letters.add(letter.toString());
            reader.accept(letter.toString());
        }
        return END;
    }
}
