package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Counts characters by account and day.
interface UsageStore {
    /// The store that counts them there.
    static UsageStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlUsageStore(database);
            case Storage.Mongo(var database) -> new MongoUsageStore(database);
        };
    }

    /// Reserves, if all that is used and reserved on the day then comes to `most` at most. A reservation that has
    /// expired at `now` does not count.
    ///
    /// Atomic: of any number of callers none gets `true` beyond `most`, nor `false` while there was room. If the
    /// account was deleted meanwhile, the reservation stands for nothing.
    boolean reserve(Reserved wanted, long most, Instant now);

    /// Makes the reserved characters used ones, unless they are settled or released already. Those of a
    /// reservation that has expired count too, since they were spent, even where others were let in for them.
    void settle(Reserved reserved);

    /// Gives the reserved characters back, unless they are settled or released already.
    void release(Reserved reserved);

    /// How many are used and reserved.
    long used(AccountId account, LocalDate day, Instant now);

    /// The days that are kept, the last first, without what is reserved.
    List<Day> days(AccountId account);

    /// Forgets the account's days and reservations.
    void removeAllOf(AccountId account);

    /// Forgets the days before this one and what was reserved on them.
    void removeBefore(LocalDate day);

    /// How many characters an account used on a day.
    record Day(LocalDate day, long characters) {}
}
