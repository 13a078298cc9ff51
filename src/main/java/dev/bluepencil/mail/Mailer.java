package dev.bluepencil.mail;

/// Takes letters from the service towards people.
public interface Mailer extends AutoCloseable {
    /// How letters leave, for the operator: `SMTP at mail.example:587` or `files in data/outbox`.
    String name();

    /// How that goes at the moment, for the operator: the name, and what waits or could not be delivered.
    ///
    /// @throws dev.bluepencil.storage.StorageException if that is not to be found out
    String state();

    /// What waits at the moment.
    ///
    /// @throws dev.bluepencil.storage.StorageException if that is not to be found out
    default Queue queue() {
        return Queue.NONE;
    }

    /// Has somebody told what becomes of letters from now on, if there is anything to tell.
    default void watchedBy(MailWatch watch) {}

    /// Takes responsibility for the letter: once this returns, it is on disk and will be sent, whatever
    /// happens to this process.
    ///
    /// @throws dev.bluepencil.storage.StorageException if it cannot be put on disk
    void post(Letter letter);

    /// Clears away what is left of letters that could not be delivered long ago.
    void sweep();

    /// Waits briefly for letters that are being sent, then stops.
    @Override
    void close();
}
