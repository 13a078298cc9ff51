package dev.bluepencil.post.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.bluepencil.config.MailConfig;
import dev.bluepencil.config.MailConfig.Login;
import dev.bluepencil.config.MailConfig.Security;
import dev.bluepencil.config.MailConfig.Smtp;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Recipient;
import org.simplejavamail.converter.EmailConverter;

final class SmtpMailerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00Z");
    private static final Letter LETTER = new Letter(
            new EmailAddress("ann@example.com"), "012345 is your code ✏️", "Grüße,\n.\nend\n", "<p>Grüße</p>");

    private static final PostedLetter POSTED = new PostedLetter(LetterId.random(), NOW, LETTER);

    private static SSLContext tls;

    @BeforeAll
    static void make_a_certificate(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        tls = LocalhostTls.create(folder);
    }

    @Test
    void sends_a_letter_that_mail_programs_read_to_a_plain_server() throws MessagingException {
        try (var post = new PlainPost()) {
            send(post.smtp(Optional.empty()));

            var message = EmailConverter.mimeMessageToEmail(post.office.getReceivedMessages()[0]);
            assertThat(message.getSubject()).isEqualTo(LETTER.subject());
            assertThat(message.getPlainText()).isEqualToNormalizingNewlines(LETTER.text());
            assertThat(message.getHTMLText()).isEqualToNormalizingNewlines(LETTER.html());
            assertThat(message.getFromRecipient())
                    .isEqualTo(new Recipient("Blue Pencil & Söhne", "no-reply@localhost", null));
            assertThat(message.getRecipients())
                    .extracting(it -> it.getAddress())
                    .containsExactly("ann@example.com");
        }
    }

    @Test
    void signs_in_where_the_server_wants_it() {
        try (var post = new PlainPost()) {
            post.office.setUser("post@example.com", "pencil", "s3cret");
            send(post.smtp(Optional.of(new Login("pencil", new Secret("s3cret")))));

            assertThat(post.office.getReceivedMessages()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void protects_letters_on_their_way(Security security) throws IOException {
        try (var server = new TestSmtpServer(security, tls, 0)) {
            send(smtp(server, security));

            assertThat(server.letters()).singleElement().asString().startsWith("over TLS\n");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void gives_nothing_to_a_server_that_nobody_vouches_for(Security security) throws IOException {
        try (var server = new TestSmtpServer(security, tls, 0)) {
            var strict = new SmtpServer(smtp(server, security), envelopes());

            assertThatExceptionOfType(MailException.class)
                    .isThrownBy(() -> strict.send(POSTED))
                    .withStackTraceContaining("SSLHandshakeException");
            assertThat(server.letters()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void gives_nothing_to_a_server_of_another_name(Security security) throws IOException {
        try (var server = new TestSmtpServer(security, tls, 0)) {
            var elsewhere = new Smtp("127.0.0.1", server.port(), security, Optional.empty());

            assertThatExceptionOfType(MailException.class)
                    .isThrownBy(() -> server(elsewhere).send(POSTED))
                    .withStackTraceContaining("No subject alternative names");
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void gives_nothing_to_a_server_that_cannot_upgrade_to_tls() throws IOException {
        try (var server = new TestSmtpServer(Security.NONE, tls, 0)) {
            assertThatExceptionOfType(MailException.class)
                    .isThrownBy(() -> server(smtp(server, Security.STARTTLS)).send(POSTED))
                    .withStackTraceContaining("STARTTLS is required");
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void stays_plain_when_told_so_even_if_the_server_offers_tls() throws IOException {
        try (var server = new TestSmtpServer(Security.STARTTLS, tls, 0)) {
            send(smtp(server, Security.NONE));

            assertThat(server.letters()).singleElement().asString().startsWith("in the clear\n");
        }
    }

    @Test
    void names_itself_but_not_its_login() {
        var smtp = new Smtp("mail.example.com", 587, Security.STARTTLS, Optional.of(new Login("ann", new Secret("x"))));

        assertThat(server(smtp).name()).isEqualTo("SMTP at mail.example.com:587");
    }

    @Test
    void a_letter_is_the_same_message_at_every_try() throws IOException {
        try (var server = new TestSmtpServer(Security.NONE, tls, 0)) {
            send(smtp(server, Security.NONE));
            send(smtp(server, Security.NONE));

            assertThat(server.letters())
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message)
                            .containsOnlyOnce("Message-ID: <" + POSTED.id().value() + "@localhost>")
                            .contains("Date: Sun, 1 Mar 2026 10:20:00 +0000"));
        }
    }

    private static void send(Smtp smtp) {
        server(smtp).send(POSTED);
    }

    private static SmtpServer server(Smtp smtp) {
        return new SmtpServer(smtp, envelopes(), tls.getSocketFactory());
    }

    private static Smtp smtp(TestSmtpServer server, Security security) {
        return new Smtp("localhost", server.port(), security, Optional.empty());
    }

    private static Envelopes envelopes() {
        return new Envelopes(config(Optional.empty()));
    }

    private static MailConfig config(Optional<Smtp> smtp) {
        return new MailConfig("Blue Pencil & Söhne", "no-reply@localhost", Path.of("unused"), smtp);
    }

    /// An independent mail server without TLS.
    private static final class PlainPost implements AutoCloseable {
        private final GreenMail office = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

        PlainPost() {
            office.start();
        }

        Smtp smtp(Optional<Login> login) {
            return new Smtp("localhost", office.getSmtp().getPort(), Security.NONE, login);
        }

        @Override
        public void close() {
            office.stop();
        }
    }
}
