package dev.bluepencil.post.smtp;

import dev.bluepencil.config.MailConfig;
import dev.bluepencil.mail.Letter;
import java.util.Date;
import org.simplejavamail.api.email.ContentTransferEncoding;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;

/// Puts letters into the form that mail travels in (RFC 5322, MIME), from the one sender that is configured.
public final class Envelopes {
    /// RFC 5322 §2.1.1, without the line's end.
    private static final int MOST_ON_A_LINE = 998;

    private final MailConfig sender;

    public Envelopes(MailConfig sender) {
        this.sender = sender;
    }

    /// The message around a letter, the same at each try; it asks machines not to answer (RFC 3834) and does not name
    /// the one it was made on.
    public Email around(PostedLetter posted) {
        var letter = posted.letter();
        return EmailBuilder.startingBlank()
                .from(sender.fromName(), sender.from())
                .to(letter.to().value())
                .withSubject(letter.subject())
                .withPlainText(letter.text())
                .withHTMLText(letter.html())
                .withContentTransferEncoding(encoding(letter))
                .withHeader("Auto-Submitted", "auto-generated")
                .fixingMessageId("<" + posted.id().value() + "@" + senderDomain() + ">")
                .fixingSentDate(Date.from(posted.postedAt()))
                .buildEmail();
    }

    /// As it is where mail can carry that, so that a link can be read and copied from the raw message too.
    private static ContentTransferEncoding encoding(Letter letter) {
        return fits(letter.text()) && fits(letter.html())
                ? ContentTransferEncoding.BIT7
                : ContentTransferEncoding.QUOTED_PRINTABLE;
    }

    private static boolean fits(String text) {
        return text.chars().allMatch(character -> character < 128)
                && text.lines().allMatch(line -> line.length() <= MOST_ON_A_LINE);
    }

    private String senderDomain() {
        return sender.from().substring(sender.from().lastIndexOf('@') + 1);
    }
}
