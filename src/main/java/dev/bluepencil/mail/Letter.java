package dev.bluepencil.mail;

import java.time.Instant;
import java.util.Optional;

/// One e-mail to one person, said twice: as plain text and as HTML.
///
/// @param subject is put on one line, so that it cannot bring headers of its own
/// @param expiresAt when it is no longer worth sending, because what it brings is no longer good for anything
public record Letter(EmailAddress to, String subject, String text, String html, Optional<Instant> expiresAt) {
    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// A letter that is worth sending however late it is.
    public Letter(EmailAddress to, String subject, String text, String html) {
        this(to, subject, text, html, Optional.empty());
    }

    /// The same letter, not to be sent any more from then on.
    public Letter expiringAt(Instant time) {
        return new Letter(to, subject, text, html, Optional.of(time));
    }

    /// Without what it says, which may hold a code.
    @Override
    public String toString() {
        return "letter to " + to;
    }
}
