package dev.bluepencil.session;

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

    /// Whether the session, as it is now, is one that the token was made for.
    ///
    /// A session that went along with its account to a newer version takes its older tokens with it.
    boolean matches(Session session) {
        return session.family().account().equals(account) && session.family().tokenVersion() >= tokenVersion;
    }
}
