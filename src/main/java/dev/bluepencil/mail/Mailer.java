package dev.bluepencil.mail;

import dev.bluepencil.config.MailConfig;
import java.time.InstantSource;

/// Takes letters from the service towards people.
public interface Mailer extends AutoCloseable {
    /// A mailer that hands letters to the mail server, if one is configured, or else puts them into the outbox folder.
    static Mailer of(MailConfig config, InstantSource clock) {
        var envelopes = new Envelopes(config, clock);
        return config.smtp()
                .<Mailer>map(smtp -> new SmtpMailer(new SmtpServer(smtp, envelopes)))
                .orElseGet(() -> new OutboxMailer(config.outbox(), envelopes, clock));
    }

    /// How letters leave, for the operator: `SMTP at mail.example:587` or `files in data/outbox`.
    String name();

    /// Takes responsibility for the letter: when this returns, it is on its way or on disk.
    ///
    /// @throws dev.bluepencil.storage.StorageException if it cannot be put on disk
    void post(Letter letter);

    /// Waits briefly for letters that are being sent, then stops.
    @Override
    void close();
}
