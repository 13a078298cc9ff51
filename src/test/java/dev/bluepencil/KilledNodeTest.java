package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.gemini.GeminiReply;
import dev.bluepencil.gemini.GeminiStub;
import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One of two servers, a process of its own, is killed (SIGKILL) with a letter, a text and a refresh under way; the
/// other goes on with all of it.
final class KilledNodeTest {
    private static final String ADA = "ada@example.com";

    /// Longer than any lease of a process that may be dead, shorter than a code or an access token is good for.
    private static final Duration LEASES = Duration.ofMinutes(5);

    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final GeminiStub gemini = GeminiStub.start();

    @AutoClose
    private final Services services;

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Ports.realClock().instant().plus(ahead.get());
    private final Map<String, String> settings;
    private final Path folder;
    private final Set<String> read = new HashSet<>();

    KilledNodeTest(@TempDir Path folder) {
        this.folder = folder;
        services = new Services(folder, Map.of("DATABASE_URL", postgres.url()));
        settings = services.settings(Map.of(
                "GEMINI_API_KEY", "a key",
                "GEMINI_BASE_URL", gemini.url().toString(),
                "REFRESH_REUSE_GRACE_SECONDS", "300",
                "DAILY_CHARACTER_QUOTA", "100"));
    }

    @Test
    void what_a_killed_server_had_under_way_the_other_goes_on_with() throws Exception {
        try (var killed = ServiceProcess.start(folder, settings)) {
            var there = new Client(killed.port());
            var tokens = signedIn(there);
            leaveLetterUnderWay(there);
            try (var here = new Node(settings, ScriptedEngine.named("model"), clock)) {
                var text = leaveTextUnderWay(there, tokens);
                fix(here, tokens).expectProblem(429, "quota_exceeded");
                var latest = killAmongRefreshes(killed, there, tokens);
                assertThat(text.state()).isNotEqualTo(Future.State.SUCCESS);

                var next = refresh(here.client, latest).expect(200).tokens();
                here.client.get("/auth/me", next).expect(200);
                assertThat(used(here, next)).isEqualTo(60);
                assertThat(services.mail.size()).isEqualTo(1);

                services.mailServer.behave();
                ahead.set(LEASES);
                assertThat(used(here, next)).isZero();
                fix(here, next).expect(200);
                assertThat(used(here, next)).isEqualTo(60);
                here.client
                        .post("/auth/verify-otp", Map.of("email", ADA, "otp", code(Person.PASSWORD_CODE)))
                        .expect(200);
                assertThat(services.mail.size()).isEqualTo(2);
                refresh(here.client, next).expect(200);
            }
        }
    }

    private Client.Tokens signedIn(Client client) throws InterruptedException {
        client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD))
                .expect(201);
        client.post("/auth/verify-email", Map.of("email", ADA, "code", code(Person.ADDRESS_CODE)))
                .expect(200);
        return client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD))
                .expect(200)
                .tokens();
    }

    /// The mail server falls silent before it has the letter.
    private void leaveLetterUnderWay(Client client) throws InterruptedException {
        services.mailServer.answer("DATA", ScriptedSmtpServer.HANG);
        client.post("/auth/forgot-password", Map.of("email", ADA)).expect(202);
        services.mailServer.hanging.await();
    }

    /// The model never answers.
    private Future<Client.Answer> leaveTextUnderWay(Client client, Client.Tokens tokens) throws InterruptedException {
        gemini.always(GeminiReply.silence());
        var text = threads.submit(() -> fix(client, tokens));
        gemini.awaitCall();
        return text;
    }

    /// Refreshes again and again, each time with the token that came last, until the server is gone; the last one.
    private Client.Tokens killAmongRefreshes(ServiceProcess server, Client client, Client.Tokens first)
            throws Exception {
        var refreshed = new CountDownLatch(10);
        var last = threads.submit(() -> {
            var latest = first;
            try {
                while (true) {
                    latest = refresh(client, latest).expect(200).tokens();
                    refreshed.countDown();
                }
            } catch (UncheckedIOException _) {
                return latest;
            }
        });
        refreshed.await();
        server.close();
        return last.get();
    }

    private Client.Answer fix(Node node, Client.Tokens tokens) {
        return fix(node.client, tokens);
    }

    private static Client.Answer fix(Client client, Client.Tokens tokens) {
        return client.post("/actions/fix-grammar", Map.of("text", "x".repeat(60)), tokens);
    }

    private static Client.Answer refresh(Client client, Client.Tokens tokens) {
        return client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }

    private static int used(Node node, Client.Tokens tokens) {
        return node.client
                .get("/usage", tokens)
                .expect(200)
                .json()
                .at("/characters/used")
                .asInt();
    }

    private String code(String about) throws InterruptedException {
        return services.mail.code(ADA, about, read);
    }
}
