package dev.bluepencil.session;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.token.Jti;
import java.time.Instant;
import java.util.Optional;

/// One sign-in on one device: a chain of refresh tokens of which only `current` may be spent.
///
/// @param tokenVersion the account's version at sign-in; when the account moves on, the family is dead
/// @param parent the token that `current` was made from, which may get it once more for a moment
/// @param createdAt when the person signed in
/// @param issuedAt when `current` was made
/// @param expiresAt when `current` expires
/// @param endsAt when the session ends, however often it is refreshed
/// @param visitor who asked for `current`
public record TokenFamily(
        FamilyId id,
        AccountId account,
        int tokenVersion,
        Jti current,
        Optional<Jti> parent,
        Instant createdAt,
        Instant issuedAt,
        Instant expiresAt,
        Instant endsAt,
        Visitor visitor) {

    /// The family with its next token; `current` becomes the parent.
    TokenFamily next(Instant now, Instant expiry, Visitor asker) {
        return new TokenFamily(
                id, account, tokenVersion, Jti.random(), Optional.of(current), createdAt, now, expiry, endsAt, asker);
    }
}
