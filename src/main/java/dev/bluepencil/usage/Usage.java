package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.LimitConfig;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.ChargeStore.Claim;
import dev.bluepencil.usage.Reservation.AlreadyCharged;
import dev.bluepencil.usage.Reservation.Exceeded;
import dev.bluepencil.usage.Reservation.OtherRequest;
import dev.bluepencil.usage.Reservation.Reserved;
import dev.bluepencil.usage.Reservation.UnderWay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How many characters accounts use in a day (UTC), and whether they may use more.
///
/// Characters are reserved before a call and settled after it, or released if it failed. What is reserved counts from
/// the first moment, on every node; if its node dies, until it expires.
public final class Usage {
    /// A call may end a little after its deadline, and the clocks of nodes differ a little.
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /// How long a call that was charged can be made again for nothing.
    private static final Duration MEMORY = Duration.ofHours(24);

    private static final int DAYS_KEPT = 31;

    private final UsageStore store;
    private final ChargeStore charges;
    private final LimitConfig config;
    private final Duration lease;
    private final InstantSource clock;

    /// @param longestCall after which every call has ended
    public Usage(Storage storage, LimitConfig config, Duration longestCall, InstantSource clock) {
        this.store = UsageStore.in(storage);
        this.charges = ChargeStore.in(storage);
        this.config = config;
        this.lease = longestCall.plus(MARGIN);
        this.clock = clock;
    }

    /// Reserves characters of today; either [Reserved] or [Exceeded].
    public Reservation reserve(AccountId account, int characters) {
        var now = clock.instant();
        return reserve(wanted(account, characters, Optional.empty(), now), now);
    }

    /// Reserves them for a call that may be made again: once settled, the same call costs nothing for a day, quota or
    /// not.
    ///
    /// Of many that make the same call at once one gets a reservation.
    public Reservation reserve(AccountId account, int characters, IdempotencyMark mark) {
        var now = clock.instant();
        var wanted = wanted(account, characters, Optional.of(mark), now);
        // The name first: a call that was charged before is no matter of how much is left.
        var others = charges.claim(mark, wanted, now);
        if (others.isPresent()) {
            return answer(others.get(), mark);
        }
        var reservation = reserve(wanted, now);
        if (reservation instanceof Exceeded) {
            charges.free(mark, wanted.id());
        }
        return reservation;
    }

    /// Charges what the call used; does no harm the second time, or after a release.
    public void settle(Reserved reserved) {
        // The name first: if this is interrupted the call costs too little, not twice.
        boolean isOurs = reserved.mark()
                .map(mark -> charges.settle(mark, reserved.id(), clock.instant().plus(MEMORY)))
                .orElse(true);
        if (isOurs) {
            store.settle(reserved);
        } else {
            // It took so long that the call was made anew, and that one is charged.
            store.release(reserved);
        }
    }

    /// Gives everything back; does no harm the second time, or after it is settled.
    public void release(Reserved reserved) {
        store.release(reserved);
        reserved.mark().ifPresent(mark -> charges.free(mark, reserved.id()));
    }

    /// How much of today's quota the account has used.
    public Allowance of(AccountId account) {
        var now = clock.instant();
        var today = day(now);
        var limit = isUnlimited() ? OptionalInt.empty() : OptionalInt.of(config.dailyCharacters());
        return new Allowance(store.used(account, today, now), limit, end(today));
    }

    /// Forgets days that are a month ago, and calls that can no longer be made again for nothing.
    public void removeExpired() {
        var now = clock.instant();
        store.removeBefore(day(now).minusDays(DAYS_KEPT));
        charges.removeExpired(now);
    }

    List<UsageStore.Day> days(AccountId account) {
        return store.days(account);
    }

    void removeAllOf(AccountId account) {
        store.removeAllOf(account);
        charges.removeAllOf(account);
    }

    private Reservation reserve(Reserved wanted, Instant now) {
        int limit = config.dailyCharacters();
        if (store.reserve(wanted, isUnlimited() ? Long.MAX_VALUE : limit, now)) {
            return wanted;
        }
        var resetsAt = end(wanted.day());
        long used = store.used(wanted.account(), wanted.day(), now);
        return new Exceeded(used, limit, wanted.characters(), resetsAt, Duration.between(now, resetsAt));
    }

    private Reserved wanted(AccountId account, int characters, Optional<IdempotencyMark> mark, Instant now) {
        return new Reserved(ReservationId.random(), account, day(now), characters, now.plus(lease), mark);
    }

    private boolean isUnlimited() {
        return config.dailyCharacters() == 0;
    }

    private static Reservation answer(Claim others, IdempotencyMark mark) {
        if (!others.fingerprint().equals(mark.fingerprint())) {
            return new OtherRequest();
        }
        return others.isSettled() ? new AlreadyCharged() : new UnderWay();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
