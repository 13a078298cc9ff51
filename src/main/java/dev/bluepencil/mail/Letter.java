package dev.bluepencil.mail;

/// One e-mail to one person, said twice: as plain text and as HTML.
///
/// @param subject is put on one line, so that it cannot bring headers of its own
public record Letter(EmailAddress to, String subject, String text, String html) {
    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Without what it says, which may hold a code.
    @Override
    public String toString() {
        return "letter to " + to;
    }
}
