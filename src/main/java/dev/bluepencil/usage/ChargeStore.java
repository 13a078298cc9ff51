package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.util.Optional;

/// Remembers which calls were charged that may be made again.
interface ChargeStore {
    /// The store that remembers them there.
    static ChargeStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlChargeStore(database);
            case Storage.Mongo(var database) -> new MongoChargeStore(database);
        };
    }

    /// Gives the mark's name to the holder until its reservation expires, unless another has it at `now`: that one's
    /// claim is returned then.
    ///
    /// Atomic: of many that claim the same name exactly one gets it. If the account was deleted meanwhile, the
    /// claim stands for nothing.
    Optional<Claim> claim(IdempotencyMark mark, Reserved holder, Instant now);

    /// Keeps the name as charged until then; `false` if the holder has it no longer.
    boolean settle(IdempotencyMark mark, ReservationId holder, Instant until);

    /// Gives the name up, unless it is settled or another has it.
    void free(IdempotencyMark mark, ReservationId holder);

    /// Forgets the account's calls.
    void removeAllOf(AccountId account);

    /// Clears away claims that expired before `now`; nothing relies on it.
    void removeExpired(Instant now);

    /// What a name stands for.
    record Claim(String fingerprint, boolean isSettled) {}
}
