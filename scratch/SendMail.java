import dev.bluepencil.config.Config;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.config.MailConfig;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Stationery;
import dev.bluepencil.post.smtp.Conversations;
import dev.bluepencil.post.smtp.Delivery;
import dev.bluepencil.post.smtp.Envelopes;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import dev.bluepencil.post.smtp.SmtpServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Does the mail server take a letter to this address? Sends a real one, once, past the queue.
///
/// Run: `mvn -q compile exec:exec@scratch -Dscratch=SendMail -Dscratch.args=ada@example.com`
void main(String[] arguments) throws InterruptedException {
    System.setProperty("log.level", "OFF");
    try {
        IO.println("ok: " + send(recipient(arguments), Config.load().mail()));
    } catch (ConfigException | IllegalArgumentException e) {
        System.err.println("failed: " + e.getMessage());
        System.exit(1);
    }
}

EmailAddress recipient(String[] arguments) {
    if (arguments.length != 1) {
        throw new IllegalArgumentException("say whom to: -Dscratch.args=ada@example.com");
    }
    try {
        return new EmailAddress(arguments[0]);
    } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("'" + arguments[0] + "' " + e.getMessage(), e);
    }
}

String send(EmailAddress to, MailConfig config) throws InterruptedException {
    var smtp = config.smtp()
            .orElseThrow(() -> new IllegalArgumentException(
                    "SMTP_HOST is not set, so letters become files in " + config.outbox()));
    var server = new SmtpServer(smtp, new Envelopes(config));
    try (var conversations = new Conversations(server, Duration.ofSeconds(60))) {
        return switch (conversations.about(letter(to, config))) {
            case Delivery.Sent() -> server.name() + " took a letter to " + to.value() + " from " + config.from();
            case Delivery.Refused(var problem) -> throw refusal(server, "refuses the recipient", problem);
            case Delivery.PutOff(var problem) -> throw refusal(server, "does not take the letter", problem);
            case Delivery.Unusable(var problem) -> throw refusal(server, "cannot be used", problem);
        };
    }
}

PostedLetter letter(EmailAddress to, MailConfig config) {
    var letter = new Stationery(config.fromName())
            .to(to, "A test letter from " + config.fromName())
            .greet(Optional.empty())
            .say("if you can read this, " + config.fromName() + " can send letters.")
            .otherwise("Somebody who runs it asked for this letter. There is nothing you have to do.")
            .letter();
    return new PostedLetter(LetterId.random(), Instant.now(), letter);
}

IllegalArgumentException refusal(SmtpServer server, String what, String problem) {
    return new IllegalArgumentException(server.name() + " " + what + ": " + problem);
}
