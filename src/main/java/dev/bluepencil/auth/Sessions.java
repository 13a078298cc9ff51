package dev.bluepencil.auth;

import dev.bluepencil.account.Account;
import dev.bluepencil.config.TokenConfig;
import dev.bluepencil.token.Jti;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Starts sessions, keeps them going by rotating refresh tokens, and ends them.
public final class Sessions {
    private final TokenFamilyStore families;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final TokenConfig config;
    private final InstantSource clock;

    public Sessions(
            TokenFamilyStore families,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            TokenConfig config,
            InstantSource clock) {
        this.families = families;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.config = config;
        this.clock = clock;
    }

    Grant start(Account account) {
        var now = clock.instant();
        var endsAt = now.plus(config.sessionMax());
        var family = new TokenFamily(
                FamilyId.random(),
                account.id(),
                account.tokenVersion(),
                Jti.random(),
                Optional.empty(),
                now,
                now,
                expiry(now, endsAt),
                endsAt);
        families.add(family);
        return grant(family);
    }

    /// Spends a refresh token for the next one.
    ///
    /// The token spent last gets the same successor again for a moment, so that a lost answer or a second tab signs
    /// nobody out; anything older is theft and ends the session.
    Rotation rotate(String token) {
        return refreshTokens.verify(token).map(this::rotate).orElseGet(Rotation.Refused::new);
    }

    /// The session that an access token belongs to, if it is alive right now. One round trip to the store.
    Optional<Session> find(String accessToken) {
        return accessTokens.verify(accessToken).flatMap(this::alive);
    }

    /// Ends the session of an access token; `false` if we never issued the token or it has expired.
    boolean endByAccessToken(String token) {
        return end(accessTokens.verify(token));
    }

    /// Ends the session of a refresh token, spent or not; nothing to do if we never issued it or it has expired.
    void endByRefreshToken(String token) {
        end(refreshTokens.verify(token));
    }

    private Rotation rotate(SessionClaims spent) {
        var session = alive(spent);
        if (session.isEmpty()) {
            return new Rotation.Refused();
        }
        var family = session.get().family();
        return family.current().equals(spent.jti()) ? advance(family, spent) : replay(family, spent.jti());
    }

    private Rotation advance(TokenFamily family, SessionClaims spent) {
        var next = next(family, clock.instant());
        if (families.advance(family.id(), spent.jti(), next.current(), next.issuedAt(), next.expiresAt())) {
            return new Rotation.Rotated(grant(next));
        }
        // Someone else spent it between our look and our write; their successor is ours too.
        return alive(spent).map(it -> replay(it.family(), spent.jti())).orElseGet(Rotation.Refused::new);
    }

    private Rotation replay(TokenFamily family, Jti spent) {
        boolean isParent = family.parent().filter(spent::equals).isPresent();
        if (isParent && !clock.instant().isAfter(family.issuedAt().plus(config.reuseGrace())) && hasGrace()) {
            return new Rotation.Rotated(grant(family));
        }
        families.remove(family.id());
        return new Rotation.Reused(family.account());
    }

    private boolean hasGrace() {
        return config.reuseGrace().isPositive();
    }

    private Optional<Session> alive(SessionClaims claims) {
        return families.find(claims.family())
                .filter(session -> session.family().expiresAt().isAfter(clock.instant()))
                .filter(claims::matches);
    }

    private boolean end(Optional<SessionClaims> claims) {
        claims.ifPresent(it -> families.remove(it.family()));
        return claims.isPresent();
    }

    private TokenFamily next(TokenFamily family, Instant now) {
        return new TokenFamily(
                family.id(),
                family.account(),
                family.tokenVersion(),
                Jti.random(),
                Optional.of(family.current()),
                family.createdAt(),
                now,
                expiry(now, family.endsAt()),
                family.endsAt());
    }

    private Instant expiry(Instant now, Instant endsAt) {
        var idle = now.plus(config.sessionIdle());
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    private Grant grant(TokenFamily family) {
        return new Grant(accessTokens.issue(family), refreshTokens.current(family), accessTokens.lifetime());
    }
}
