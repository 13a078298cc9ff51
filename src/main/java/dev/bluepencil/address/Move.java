package dev.bluepencil.address;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.mail.EmailAddress;
import java.time.Instant;

/// An account's way from one address to another, planned from what was known of it.
///
/// @param known which addresses it had left before
/// @param next which it will have left then
/// @param at when the owner of the new address confirmed it
record Move(
        AccountId account,
        EmailAddress from,
        EmailAddress to,
        FormerAddresses known,
        FormerAddresses next,
        Instant at) {

    /// What came of it.
    enum Outcome {
        DONE,
        /// Another account has the address.
        TAKEN,
        /// The account is no longer as it was when the move was planned.
        OVERTAKEN
    }
}
