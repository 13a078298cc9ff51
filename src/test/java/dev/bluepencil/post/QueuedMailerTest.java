package dev.bluepencil.post;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bluepencil.TestClock;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class QueuedMailerTest {
    private static final Letter LETTER = new Letter(
            new EmailAddress("ann.lovelace@example.com"),
            "012345 is your code",
            "Follow https://write.example/verify?token=t0ken",
            "<p>012345</p>");

    private final Path folder;
    private final TestClock clock = new TestClock();

    @AutoClose
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AutoClose
    private final Storage storage;

    QueuedMailerTest(@TempDir Path folder) {
        this.folder = folder;
        storage = Storage.open(TestStorage.sqlite(folder));
    }

    @Test
    void a_posted_letter_is_sent_at_once() {
        try (var mailer = mailer()) {
            mailer.post(LETTER);
            await(() -> server.letters().size() == 1);
            mailer.post(LETTER);
            await(() -> server.letters().size() == 2);
        }
        assertThat(server.letters()).allSatisfy(it -> assertThat(it).contains("Subject: 012345 is your code"));
    }

    @Test
    void what_is_due_when_it_stops_is_sent_yet() {
        try (var mailer = mailer()) {
            for (int i = 0; i < 20; i++) {
                mailer.post(LETTER);
            }
        }
        assertThat(server.letters()).hasSize(20);
    }

    @Test
    void tells_what_waits_since_when_the_server_is_away_and_what_cannot_be_delivered() {
        server.answer("RCPT", "550 5.1.1 nobody");
        try (var mailer = mailer()) {
            assertThat(mailer.state()).isEqualTo(mailer.name());
            mailer.post(LETTER);
            awaitState(mailer, ", 1 not deliverable");

            server.answer("AUTH", "535 wrong password");
            mailer.post(LETTER);
            mailer.post(LETTER);
            awaitState(mailer, ", out of use since 2026-05-01T12:00:00Z, 2 letters waiting, 1 not deliverable");
        }
    }

    @Test
    void tells_for_a_week_of_what_could_not_be_delivered() {
        server.answer("RCPT", "550 5.1.1 nobody");
        try (var mailer = mailer()) {
            mailer.post(LETTER);
            awaitState(mailer, ", 1 not deliverable");
            clock.pass(Duration.ofDays(7));
            mailer.sweep();
            awaitState(mailer, ", 1 not deliverable");
            clock.pass(Duration.ofMillis(1));
            mailer.sweep();
            assertThat(mailer.state()).isEqualTo(mailer.name());
        }
    }

    @Test
    void neither_the_log_nor_the_disk_shows_what_a_letter_says_or_to_whom() throws IOException {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root().addAppender(lines);
        try (var mailer = mailer()) {
            server.answer("RCPT", "550-5.1.1 ann.lovelace@example.com 012345\r\n550 5.1.1 nobody, token=t0ken");
            mailer.post(LETTER);
            awaitState(mailer, ", 1 not deliverable");
            server.answer(".", "451 subject '012345 is your code', see https://write.example/verify?token=t0ken");
            mailer.post(LETTER);
            server.goAway();
            mailer.post(LETTER);
            await(() -> mailer.state().contains("since"));
        } finally {
            root().detachAppender(lines);
        }

        var secrets = List.of("lovelace", "012345", "t0ken");
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getFormattedMessage() + line.getThrowableProxy())
                        .doesNotContain(secrets));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secrets);
            }
        }
    }

    @Test
    void a_letter_that_expires_is_not_sent_later() {
        server.goAway();
        try (var mailer = mailer()) {
            mailer.post(LETTER.expiringAt(clock.instant().plus(Duration.ofMinutes(10))));
            awaitState(mailer, ", out of use since 2026-05-01T12:00:00Z, 1 letter waiting");
        }
        clock.pass(Duration.ofMinutes(10));
        server.comeBack();
        try (var mailer = mailer()) {
            awaitState(mailer, ", 1 not deliverable");
        }
        assertThat(server.letters()).isEmpty();
    }

    private QueuedMailer mailer() {
        return new QueuedMailer(server.asConfigured(), LetterStore.in(storage), Seal.of(new Secret("a secret")), clock);
    }

    private static void awaitState(QueuedMailer mailer, String state) {
        await(() -> mailer.state().equals(mailer.name() + state));
    }

    private static void await(BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
