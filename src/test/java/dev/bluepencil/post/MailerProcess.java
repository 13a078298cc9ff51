package dev.bluepencil.post;

import dev.bluepencil.config.MailConfig;
import dev.bluepencil.config.MailConfig.Security;
import dev.bluepencil.config.MailConfig.Smtp;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A process of its own that posts letters and says whom each is to once it is acknowledged, until it is killed.
final class MailerProcess implements AutoCloseable {
    static final Secret SECRET = new Secret("the secret of this service");

    private final Process process;
    private final BufferedReader acknowledged;

    private MailerProcess(Process process) {
        this.process = process;
        acknowledged = process.inputReader();
    }

    static MailerProcess start(Path dataDir, int smtpPort) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new MailerProcess(new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailerProcess.class.getName(),
                        dataDir.toString(),
                        Integer.toString(smtpPort))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// The next recipients whose letters it acknowledges.
    List<String> acknowledge(int number) throws IOException {
        var recipients = new ArrayList<String>();
        while (recipients.size() < number) {
            var line = acknowledged.readLine();
            if (line == null) {
                throw new IOException("It ended by itself.");
            }
            if (line.startsWith("posted ")) { // the rest is its log
                recipients.add(line.substring(7));
            }
        }
        return recipients;
    }

    /// Kills it on the spot (SIGKILL); what it had acknowledged until then.
    List<String> kill() {
        close();
        return acknowledged
                .lines()
                .filter(line -> line.startsWith("posted "))
                .map(line -> line.substring(7))
                .toList();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly(); // unlike the process itself, this leaves its last words to be read
        process.onExit().join();
    }

    static void main(String[] arguments) throws IOException {
        var smtp = new Smtp("localhost", Integer.parseInt(arguments[1]), Security.NONE, Optional.empty());
        var config = new MailConfig("Pencil", "no-reply@localhost", Path.of("unused"), Optional.of(smtp));
        try (var storage = Storage.open(TestStorage.sqlite(Path.of(arguments[0])));
                var mailer = PostOffice.open(config, storage, SECRET, Clock.tickMillis(ZoneOffset.UTC))) {
            Thread.ofVirtual().start(() -> {
                for (int i = 0; ; i++) {
                    var recipient = "ann" + i + "@example.com";
                    mailer.post(new Letter(new EmailAddress(recipient), "a subject", "a text", "<p>a text</p>"));
                    IO.println("posted " + recipient);
                }
            });
            awaitEndOfParent();
        }
    }

    /// So that it does not outlive a test run that was killed itself.
    private static void awaitEndOfParent() throws IOException {
        System.in.read();
        Runtime.getRuntime().halt(1);
    }
}
