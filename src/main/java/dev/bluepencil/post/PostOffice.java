package dev.bluepencil.post;

import dev.bluepencil.config.MailConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.post.smtp.Envelopes;
import dev.bluepencil.post.smtp.SmtpServer;
import dev.bluepencil.storage.Storage;
import java.time.InstantSource;

/// Chooses how letters leave.
public final class PostOffice {
    private PostOffice() {}

    /// A mailer that queues letters for the mail server, if one is configured, or else puts them into the
    /// outbox folder.
    ///
    /// @param secret what letters are sealed with while they wait; the same on every node
    public static Mailer open(MailConfig config, Storage storage, Secret secret, InstantSource clock) {
        var envelopes = new Envelopes(config);
        return config.smtp()
                .<Mailer>map(smtp -> new QueuedMailer(
                        new SmtpServer(smtp, envelopes), LetterStore.in(storage), Seal.of(secret), clock))
                .orElseGet(() -> new OutboxMailer(config.outbox(), envelopes, clock));
    }
}
