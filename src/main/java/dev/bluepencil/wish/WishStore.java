package dev.bluepencil.wish;

import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/// Keeps wishes until they are granted.
interface WishStore {
    /// The store that keeps them there.
    static WishStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlWishStore(database);
            case Storage.Mongo(var database) -> new MongoWishStore(database);
        };
    }

    /// Keeps a wish, leased until then to whoever adds it.
    void add(SealedWish wish, Instant until);

    /// Leases the wish whose lease has been over longest.
    ///
    /// Atomic: of any number of callers one gets the wish. The others may get nothing though more are due, which
    /// [#nextDue] tells.
    Optional<SealedWish> claim(Instant now, Instant until);

    /// When the next lease is over.
    Optional<Instant> nextDue();

    /// Forgets a wish, whoever holds it by now.
    void remove(WishId id);
}
