package dev.bluepencil.post.smtp;

import dev.bluepencil.config.MailConfig.Security;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that speaks just enough SMTP to take letters, over TLS if told so, after turning some clients away.
public final class TestSmtpServer implements AutoCloseable {
    private final Security security;
    private final SSLContext tls;
    private final AtomicInteger turnAway;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger clients = new AtomicInteger();
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();

    /// @param turnAway how many clients get a 421, as busy servers say, before the first is served
    public TestSmtpServer(Security security, SSLContext tls, int turnAway) throws IOException {
        this.security = security;
        this.tls = tls;
        this.turnAway = new AtomicInteger(turnAway);
        var _ = conversations.submit(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// What was taken, each letter after a line that says whether TLS protected it.
    public List<String> letters() {
        return letters;
    }

    int clients() {
        return clients.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        conversations.shutdownNow();
    }

    private Void open() throws IOException {
        while (true) {
            var client = door.accept();
            clients.incrementAndGet();
            var _ = conversations.submit(() -> serve(client));
        }
    }

    private Void serve(Socket client) throws IOException {
        try (var socket = security == Security.TLS ? secured(client) : client) {
            if (turnAway.getAndDecrement() > 0) {
                say(socket, "421 come back later");
            } else {
                say(socket, "220 localhost");
                converse(socket);
            }
        }
        return null;
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line) {
                case "STARTTLS" -> {
                    say(client, "220 go ahead");
                    converse(secured(client));
                    return;
                }
                case "DATA" -> {
                    say(client, "354 go ahead");
                    letters.add(letter(client, in));
                    say(client, "250 taken");
                }
                case "QUIT" -> say(client, "221 bye");
                default -> say(client, line.startsWith("EHLO") ? offer(client) : "250 fine");
            }
        }
    }

    private String offer(Socket client) {
        boolean upgradable = security == Security.STARTTLS && !(client instanceof SSLSocket);
        return upgradable ? "250-localhost\r\n250 STARTTLS" : "250 localhost";
    }

    private static String letter(Socket client, BufferedReader in) throws IOException {
        var letter = new StringBuilder(client instanceof SSLSocket ? "over TLS\n" : "in the clear\n");
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private Socket secured(Socket client) throws IOException {
        var secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, door.getLocalPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
