package dev.bluepencil.post.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConversationsTest {
    private static final String LINK = "https://write.example/auth/verify-email?token=eyJhbGciOiJIUzI1NiJ9.e30.x-y_z";
    private static final PostedLetter LETTER = new PostedLetter(
            LetterId.random(),
            Instant.parse("2026-03-01T10:20:00Z"),
            new Letter(
                    new EmailAddress("ann@example.com"),
                    "012345 is your code",
                    "Hello, follow\n\n" + LINK + "\n",
                    "<a href=\"" + LINK + "\">Confirm</a>"));

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."})
    void a_server_that_says_nothing_more_is_left_after_a_while(String command) throws InterruptedException {
        try (var server = new ScriptedSmtpServer();
                var conversations = new Conversations(server.asConfigured(), Duration.ofMillis(500))) {
            server.answer(command, ScriptedSmtpServer.HANG);

            // On a busy machine the time may be over before the server gets to say nothing; then once more.
            while (server.hanging.getCount() > 0) {
                assertThat(conversations.about(LETTER)).isInstanceOf(Delivery.Unusable.class);
            }
            server.hungUp.await(); // by us
            server.behave();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void a_problem_is_one_line_that_tells_nothing_of_the_letter(String command) throws InterruptedException {
        try (var server = new ScriptedSmtpServer();
                var conversations = new Conversations(server.asConfigured(), Duration.ofSeconds(30))) {
            server.answer(
                    command,
                    "550-5.7.1 to ANN@example.com, <ann>: \"012345 is your code\"\r\n550 5.7.1 holds the link " + LINK
                            + " (012345)");

            assertThat(conversations.about(LETTER).toString())
                    .contains("550", "5.7.1", "holds the link")
                    .doesNotContain("012345", "token", "eyJ", "\n", "\r")
                    .doesNotContainIgnoringCase("ann");
        }
    }

    @Test
    void a_problem_names_what_went_wrong_with_the_network() throws InterruptedException {
        try (var server = new ScriptedSmtpServer();
                var conversations = new Conversations(server.asConfigured(), Duration.ofSeconds(30))) {
            server.goAway();

            assertThat(conversations.about(LETTER))
                    .isEqualTo(new Delivery.Unusable("java.net.ConnectException: Connection refused"));
        }
    }
}
