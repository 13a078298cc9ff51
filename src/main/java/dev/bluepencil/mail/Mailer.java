package dev.bluepencil.mail;

/// Takes letters from the service towards people.
public interface Mailer extends AutoCloseable {
    /// How letters leave, for the operator: `SMTP at mail.example:587` or `files in data/outbox`.
    String name();

    /// Takes responsibility for the letter: when this returns, it is on its way or on disk.
    void post(Letter letter);

    /// Waits briefly for letters that are being sent, then stops.
    @Override
    void close();
}
