package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What came of asking for characters.
public sealed interface Reservation {
    /// They are kept for this call, which is to be settled or released; if neither happens they are free again once
    /// the reservation expires.
    ///
    /// @param day what they count to, also if the call ends on the next
    /// @param mark of a call that is charged once, however often it is made
    record Reserved(
            ReservationId id,
            AccountId account,
            LocalDate day,
            int characters,
            Instant expiresAt,
            Optional<IdempotencyMark> mark)
            implements Reservation {}

    /// There are not that many left today.
    ///
    /// @param used by calls that are done or under way
    /// @param characters that were asked for
    /// @param retryAfter until the quota resets
    record Exceeded(long used, int limit, int characters, Instant resetsAt, Duration retryAfter)
            implements Reservation {
        /// A 429 for whoever asked.
        public ApiException problem() {
            if (characters > limit) {
                return new ApiException(
                        ErrorCode.QUOTA_EXCEEDED,
                        "The text has %d characters, and an account may send %d in a day."
                                .formatted(characters, limit));
            }
            return ApiException.retryLater(
                    ErrorCode.QUOTA_EXCEEDED,
                    "The text has %d characters, and %d of the %d of today are used; the quota resets at %s."
                            .formatted(characters, used, limit, resetsAt),
                    retryAfter);
        }
    }

    /// The same call was charged before and costs nothing more.
    record AlreadyCharged() implements Reservation {}

    /// Another call goes by the same name.
    record OtherRequest() implements Reservation {}

    /// The same call is being answered right now.
    record UnderWay() implements Reservation {}
}
