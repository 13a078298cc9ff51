package dev.bluepencil.mail;

/// One e-mail to one person, said twice: as plain text and as HTML.
public record Letter(EmailAddress to, String subject, String text, String html) {
    /// Without what it says, which may hold a code.
    @Override
    public String toString() {
        return "letter to " + to;
    }
}
