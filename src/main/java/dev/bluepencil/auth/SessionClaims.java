package dev.bluepencil.auth;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.token.Claims;
import dev.bluepencil.token.Jti;
import java.util.Optional;

/// Which session a verified access or refresh token belongs to.
record SessionClaims(Jti jti, AccountId account, FamilyId family, int tokenVersion) {
    static Optional<SessionClaims> of(Claims claims) {
        return claims.session()
                .map(family -> new SessionClaims(
                        claims.jti(), new AccountId(claims.subject()), new FamilyId(family), claims.version()));
    }

    /// Whether the session, as it is now, still is the one that the token was made for.
    boolean matches(Session session) {
        return session.family().account().equals(account)
                && session.family().tokenVersion() == tokenVersion
                && session.account().tokenVersion() == tokenVersion;
    }
}
