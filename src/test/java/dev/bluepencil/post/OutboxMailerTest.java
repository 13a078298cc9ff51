package dev.bluepencil.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluepencil.config.MailConfig;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.post.smtp.Envelopes;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simplejavamail.api.email.Recipient;
import org.simplejavamail.converter.EmailConverter;

final class OutboxMailerTest {
    private static final Letter LETTER =
            new Letter(new EmailAddress("ann@example.com"), "Häl­lo ✏️", "Grüße,\nline two\n.\n", "<p>Grüße</p>");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:20:00.007Z"));
    private final Path outbox;
    private final Mailer mailer;

    OutboxMailerTest(@TempDir Path folder) {
        outbox = folder.resolve("data/outbox");
        mailer = new OutboxMailer(outbox, envelopes(outbox), now::get);
    }

    @Test
    void names_its_folder() {
        assertThat(mailer.name()).isEqualTo("files in " + outbox);
    }

    @Test
    void leaves_a_letter_that_mail_programs_read() throws IOException {
        mailer.post(LETTER);

        var message = EmailConverter.emlToEmail(files().getFirst().toFile());
        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(message.getPlainText()).isEqualToNormalizingNewlines(LETTER.text());
        assertThat(message.getHTMLText()).isEqualToNormalizingNewlines(LETTER.html());
        assertThat(message.getFromRecipient())
                .isEqualTo(new Recipient("Blue Pencil & Söhne", "no-reply@localhost", null));
        assertThat(message.getRecipients()).extracting(it -> it.getAddress()).containsExactly("ann@example.com");
        assertThat(message.getSentDate()).isEqualTo("2026-03-01T10:20:00.000Z");
    }

    @Test
    void leaves_a_link_as_it_is_to_be_copied() throws IOException {
        var link = "https://write.example/auth/verify-email?token=" + "x".repeat(500);

        mailer.post(new Letter(new EmailAddress("ann@example.com"), "a link", link, "<a href=\"" + link + "\">go</a>"));

        assertThat(files().getFirst()).content().contains("\n" + link, "href=\"" + link + "\"");
    }

    @Test
    void marks_letters_as_written_by_a_machine() throws IOException {
        mailer.post(LETTER);

        assertThat(files().getFirst()).content().contains("Auto-Submitted: auto-generated");
    }

    @Test
    void names_files_by_time_and_recipient() throws IOException {
        mailer.post(LETTER);

        assertThat(files().getFirst().getFileName().toString())
                .matches("20260301T102000\\.007Z-ann@example\\.com-[0-9a-f]{8}\\.eml");
    }

    @Test
    void sorts_files_by_time() throws IOException {
        mailer.post(LETTER);
        now.set(now.get().plusMillis(1));
        mailer.post(new Letter(new EmailAddress("aaron@example.com"), "second", "", "<p></p>"));

        assertThat(files().getLast()).content().contains("Subject: second");
    }

    @Test
    void keeps_unsafe_characters_out_of_file_names() throws IOException {
        mailer.post(new Letter(new EmailAddress("a/b|ü@example.com"), "Hello", "Hello", "<p>Hello</p>"));

        assertThat(files().getFirst().getFileName().toString()).contains("-a_b__@example.com-");
    }

    @Test
    void leaves_nothing_but_whole_letters() throws IOException, ExecutionException, InterruptedException {
        Race.winners(_ -> {
            mailer.post(LETTER);
            return true;
        });

        assertThat(files())
                .hasSize(Race.RUNNERS)
                .allSatisfy(
                        file -> assertThat(file).hasExtension("eml").content().contains("Gr=C3=BC=C3=9Fe</p>"));
    }

    @Test
    void shows_letters_to_nobody_but_their_owner() throws IOException {
        mailer.post(LETTER);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outbox)))
                .isEqualTo("rwx------");
    }

    @Test
    void says_at_the_start_that_there_can_be_no_outbox(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("outbox"), "a file where the folder should be");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new OutboxMailer(file, envelopes(file), now::get))
                .withMessageContaining(file.toString());
    }

    @Test
    void says_that_a_letter_could_not_be_left() throws IOException {
        Files.delete(outbox);

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> mailer.post(LETTER));
    }

    private static Envelopes envelopes(Path outbox) {
        return new Envelopes(new MailConfig("Blue Pencil & Söhne", "no-reply@localhost", outbox, Optional.empty()));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(outbox)) {
            return files.sorted().toList();
        }
    }
}
