package dev.bluepencil.mail;

import dev.bluepencil.config.MailConfig;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;

/// Puts letters into the form that mail travels in (RFC 5322, MIME), from the one sender that is configured.
final class Envelopes {
    private final MailConfig sender;
    private final InstantSource clock;

    Envelopes(MailConfig sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /// The message around a letter; it asks machines not to answer (RFC 3834) and does not name the one it was made on.
    Email around(Letter letter) {
        return EmailBuilder.startingBlank()
                .from(sender.fromName(), sender.from())
                .to(letter.to().value())
                .withSubject(letter.subject())
                .withPlainText(letter.text())
                .withHTMLText(letter.html())
                .withHeader("Auto-Submitted", "auto-generated")
                .fixingMessageId("<" + UUID.randomUUID() + "@" + senderDomain() + ">")
                .fixingSentDate(Date.from(clock.instant()))
                .buildEmail();
    }

    private String senderDomain() {
        return sender.from().substring(sender.from().lastIndexOf('@') + 1);
    }
}
