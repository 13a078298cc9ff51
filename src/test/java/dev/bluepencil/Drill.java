package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.gemini.GeminiReply;
import dev.bluepencil.gemini.GeminiStub;
import dev.bluepencil.limit.LocalRateLimits;
import dev.bluepencil.post.PostOffice;
import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.token.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Real servers that are killed while people live with them, and what they acknowledged until then.
final class Drill implements AutoCloseable {
    private static final int PEOPLE_AT_ONCE = 12;
    private static final int ENOUGH = 1_000_000;

    /// Longer than letters, and wishes for them, are leased to a process that may be dead, shorter than codes are good
    /// for.
    private static final Duration LATER = Duration.ofMinutes(5);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("JWT_SECRET_KEY", "kS9w2Zr7QxT1nB4vH6mY8pL3dF5gJ0aC"),
            Map.entry("PORT", "0"),
            Map.entry("GEMINI_API_KEY", "a key"),
            Map.entry("REFRESH_REUSE_GRACE_SECONDS", "300"),
            Map.entry("SMTP_HOST", "localhost"),
            Map.entry("SMTP_SECURITY", "none"),
            Map.entry("LOGIN_RATE_LIMIT_PER_MINUTE", "0"),
            Map.entry("LOGIN_RATE_LIMIT_PER_HOUR", "0"),
            Map.entry("FORGOT_PASSWORD_RATE_LIMIT_PER_15MIN", "0"),
            Map.entry("FORGOT_PASSWORD_RATE_LIMIT_PER_HOUR", "0"),
            Map.entry("REGISTER_RATE_LIMIT_PER_HOUR", "0"),
            Map.entry("VERIFY_OTP_RATE_LIMIT_PER_HOUR", "0"));

    private final ScriptedSmtpServer mailServer = new ScriptedSmtpServer();
    private final GeminiStub gemini = GeminiStub.start().always(GeminiReply.rewriting(text -> text));
    private final Mailbox mail = new Mailbox(mailServer);
    private final Queue<Person> people = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Path dataDir;
    private final Map<String, String> settings = new HashMap<>(SETTINGS);
    private volatile boolean isOver;
    private int kills;

    /// @param storage the settings that choose it
    Drill(Path dataDir, Map<String, String> storage) {
        this.dataDir = dataDir;
        settings.put("DATA_DIR", dataDir.toString());
        settings.put("SMTP_PORT", Integer.toString(mailServer.smtp().port()));
        settings.put("GEMINI_BASE_URL", gemini.url().toString());
        settings.putAll(storage);
    }

    ServiceProcess start() throws IOException {
        return ServiceProcess.start(dataDir, settings);
    }

    /// Lets people live with the servers until there were so many acknowledgements, then kills the first.
    void killUnderLoad(int acknowledgements, ServiceProcess first, ServiceProcess... others) throws Exception {
        var clients = new ArrayList<>(List.of(client(first)));
        for (var other : others) {
            clients.add(client(other));
        }
        var acknowledged = new Semaphore(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = IntStream.range(0, PEOPLE_AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> live(clients.get(i % clients.size()), acknowledged)))
                    .toList();
            acknowledged.acquire(acknowledgements);
            isOver = true;
            first.close();
            kills++;
            mail.stopWaiting();
            for (var life : lives) {
                life.get();
            }
        } finally {
            isOver = false;
            mail.startWaiting();
        }
    }

    /// Holds the server to what was acknowledged by any before it.
    void reckon(ServiceProcess server) throws Exception {
        var client = client(server);
        try (var threads = Executors.newFixedThreadPool(PEOPLE_AT_ONCE)) {
            var reckonings = people.stream()
                    .map(person -> threads.submit(() -> {
                        new Reckoning(client, person, mail).hold();
                        return null;
                    }))
                    .toList();
            for (var reckoning : reckonings) {
                reckoning.get();
            }
        }
    }

    /// Holds all servers, none of which runs any more, to the letters they acknowledged, some of which only the next
    /// will send, when the leases of the killed are over.
    void reckonLetters() throws InterruptedException {
        var config = Config.from(settings);
        InstantSource later = InstantSource.offset(Ports.realClock(), LATER);
        var storage = Storage.open(config.storage());
        var secret = SigningKey.of(config.tokens()).secret();
        var mailer = PostOffice.open(config.mail(), storage, secret, later);
        try (var ports = new Ports(storage, mailer, List.of(), new LocalRateLimits(later), later);
                var next = new App(config, ports)) {
            next.start();
            for (var person : people) {
                for (var owed : person.owedLetters.entrySet()) {
                    mail.await(person.email, owed.getKey(), owed.getValue());
                }
            }
        }
        // Twice only what the mail server had taken and a process could not forget any more.
        assertThat(mail.doubled()).as(tally()).isLessThanOrEqualTo(8L * kills);
    }

    @Override
    public void close() {
        mailServer.close();
        gemini.close();
    }

    private static Client client(ServiceProcess server) throws IOException {
        var client = new Client(server.port());
        server.ignore();
        return client;
    }

    /// One life after the other, until the drill is over or the server is dead.
    private Void live(Client client, Semaphore acknowledged) throws InterruptedException {
        try {
            while (!isOver) {
                int number = numbers.incrementAndGet();
                var person = new Person("ann" + number + "@example.com", mail, () -> count(acknowledged));
                people.add(person);
                person.live(client, number % 2 == 0);
            }
        } catch (CancellationException _) {
            // of what comes next; nothing is under way
        } catch (UncheckedIOException e) {
            if (!isOver) {
                throw e;
            }
        } finally {
            acknowledged.release(ENOUGH); // whoever waits for more than this would do so in vain
        }
        return null;
    }

    private void count(Semaphore acknowledged) {
        acknowledged.release();
        if (isOver) {
            throw new CancellationException();
        }
    }

    private String tally() {
        return "%d people, %d letters, %d of them twice, %d kills"
                .formatted(people.size(), mail.size(), mail.doubled(), kills);
    }
}
