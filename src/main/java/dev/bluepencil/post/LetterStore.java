package dev.bluepencil.post;

import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/// Keeps letters until they are sent, and of those that cannot be, for a while, that they could not.
interface LetterStore {
    /// The store that keeps them there.
    static LetterStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlLetterStore(database);
            case Storage.Mongo(var database) -> new MongoLetterStore(database);
        };
    }

    /// Keeps a letter that is due at once.
    void add(SealedLetter letter);

    /// Leases the letter that has been due longest; at `until` it is due again, unless something was said about it.
    ///
    /// Atomic: of any number of callers one gets the letter. The others may get nothing though more letters
    /// are due, which [#nextDue] tells.
    Optional<LeasedLetter> claim(Instant now, Instant until);

    /// When a letter is due next, leased ones included.
    Optional<Instant> nextDue();

    /// Forgets a letter that was sent, whoever holds it by now.
    void remove(LetterId id);

    /// Ends the lease; the letter is due again then. Does nothing if the lease has gone to somebody else.
    ///
    /// @param problem why it was not sent, without anything that the letter says
    void putOff(LeasedLetter letter, Instant due, String problem);

    /// Ends the lease and all tries: what the letter says is deleted. Does nothing if the lease has gone to
    /// somebody else.
    ///
    /// @param reason why it cannot be delivered, without anything that the letter says
    /// @param recipient enough of the address to recognise it by, if it could be read
    void bury(LeasedLetter letter, Instant now, String reason, Optional<String> recipient);

    /// What there is, counted at the price of a few index entries.
    Backlog backlog();

    /// When the letter that waits longest was posted; of very many, one of those that are due first.
    Optional<Instant> oldest();

    /// Forgets the letters that were buried before then.
    void removeBuried(Instant before);
}
