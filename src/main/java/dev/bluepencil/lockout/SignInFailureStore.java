package dev.bluepencil.lockout;

import dev.bluepencil.storage.Storage;
import java.time.Duration;
import java.time.Instant;

/// Counts failed sign-ins by address, whether or not it has an account.
interface SignInFailureStore {
    /// The store that counts them there.
    static SignInFailureStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlSignInFailureStore(database);
            case Storage.Mongo(var database) -> new MongoSignInFailureStore(database);
        };
    }

    /// Counts one more and returns how many there have been since the first, or since the count was over.
    ///
    /// A count is over `span` after its first failure or after the `most`th, whichever was later. Atomic:
    /// of many callers each gets another number.
    int count(AddressHash address, int most, Duration span, Instant now);

    /// Forgets the failures unless there are `most` of them at `now`; `false` if there are.
    ///
    /// Atomic: once the `most`th has been counted, nobody gets `true` until the count is over.
    /// If `most` is 0 and `now` long ago it changes nothing, and works as much as for a locked address.
    boolean forgive(AddressHash address, int most, Instant now);

    /// Forgets the failures, however many.
    void forget(AddressHash address);

    /// Clears away counts that were over before `now`; nothing relies on it.
    void removeOver(Instant now);
}
