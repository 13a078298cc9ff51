package dev.bluepencil.session;

import dev.bluepencil.account.Account;
import dev.bluepencil.config.TokenConfig;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.token.Jti;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Starts sessions, keeps them going by rotating refresh tokens, and ends them.
public final class Sessions {
    private final TokenFamilyStore families;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final ReuseAlarm alarm;
    private final TokenConfig config;
    private final InstantSource clock;

    public Sessions(
            TokenFamilyStore families,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            ReuseAlarm alarm,
            TokenConfig config,
            InstantSource clock) {
        this.families = families;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.alarm = alarm;
        this.config = config;
        this.clock = clock;
    }

    /// Starts a session for an account that may sign in.
    public Grant start(Account account, Visitor visitor) {
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
                endsAt,
                visitor);
        families.add(family);
        return grant(new Session(family, account));
    }

    /// Spends a refresh token for the next one.
    ///
    /// The token spent last gets the same successor again for a moment, so that a lost answer or a second
    /// tab signs nobody out; anything older is theft, which ends the session and is told to its owner
    /// (RFC 9700 §4.14.2).
    public Optional<Grant> rotate(String token, Visitor visitor) {
        return refreshTokens.verify(token).flatMap(it -> rotate(it, visitor));
    }

    /// The session that an access token belongs to, if it is alive right now. One round trip to the store.
    public Optional<Session> find(String accessToken) {
        return accessTokens.verify(accessToken).flatMap(this::alive);
    }

    /// The account's living sessions, the one used last first.
    public List<TokenFamily> of(Account account) {
        return families.list(account.id(), account.tokenVersion(), clock.instant());
    }

    private Optional<Grant> rotate(SessionClaims spent, Visitor visitor) {
        return alive(spent)
                .flatMap(session -> session.family().current().equals(spent.jti())
                        ? advance(session, spent, visitor)
                        : replay(session, spent, visitor));
    }

    private Optional<Grant> advance(Session session, SessionClaims spent, Visitor visitor) {
        var now = clock.instant();
        var next = session.family().next(now, expiry(now, session.family().endsAt()), visitor);
        if (families.advance(spent.jti(), next)) {
            return Optional.of(grant(new Session(next, session.account())));
        }
        // Someone else spent it between our look and our write; their successor is ours too.
        return alive(spent).flatMap(it -> replay(it, spent, visitor));
    }

    private Optional<Grant> replay(Session session, SessionClaims spent, Visitor visitor) {
        if (isWithinGrace(session.family(), spent.jti())) {
            return Optional.of(grant(session));
        }
        if (families.remove(session.family().id())) {
            alarm.raise(session.account(), visitor);
        }
        return Optional.empty();
    }

    private boolean isWithinGrace(TokenFamily family, Jti spent) {
        boolean isParent = family.parent().filter(spent::equals).isPresent();
        boolean isLate = clock.instant().isAfter(family.issuedAt().plus(config.reuseGrace()));
        return isParent && !isLate && config.reuseGrace().isPositive();
    }

    private Optional<Session> alive(SessionClaims claims) {
        return families.find(claims.family())
                .filter(session -> session.family().expiresAt().isAfter(clock.instant()))
                .filter(Session::isStanding)
                .filter(claims::matches);
    }

    private Instant expiry(Instant now, Instant endsAt) {
        var idle = now.plus(config.sessionIdle());
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    private Grant grant(Session session) {
        return new Grant(
                accessTokens.issue(session.family(), session.account().roles()),
                refreshTokens.current(session.family()),
                accessTokens.lifetime(),
                Duration.between(clock.instant(), session.family().expiresAt()));
    }
}
