package dev.bluepencil.session;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import java.util.Optional;

/// Ends sessions. Their tokens are refused from then on, and the audit trail has each end once.
public final class SignOut {
    private final AccountStore accounts;
    private final TokenFamilyStore families;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SecurityEvents events;

    public SignOut(
            AccountStore accounts,
            TokenFamilyStore families,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            SecurityEvents events) {
        this.accounts = accounts;
        this.families = families;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.events = events;
    }

    /// Ends the session of an access token; `false` if we never issued the token or it has expired.
    public boolean byAccessToken(String token, Visitor visitor) {
        return end(accessTokens.verify(token), EventKind.SIGNED_OUT, visitor);
    }

    /// Ends the session of a refresh token, spent or not; `false` if we never issued it or it has expired.
    public boolean byRefreshToken(String token, Visitor visitor) {
        return end(refreshTokens.verify(token), EventKind.SIGNED_OUT, visitor);
    }

    /// Ends the session of a token of either type, if it is one of ours (RFC 7009 §2.1).
    public void revoke(String token, Visitor visitor) {
        end(accessTokens.verify(token).or(() -> refreshTokens.verify(token)), EventKind.SESSION_REVOKED, visitor);
    }

    /// Ends one of an account's sessions; `false` if it has no such session, or no longer.
    ///
    /// An address that waits to become the account's own is forgotten: it may have been that session's wish.
    public boolean one(FamilyId session, AccountId owner, Visitor visitor) {
        boolean ended = families.remove(session, owner);
        if (ended) {
            accounts.forgetPendingEmail(owner);
            events.note(EventKind.SESSION_REVOKED, owner, visitor);
        }
        return ended;
    }

    /// Ends every session of the account, and forgets an address that waits to become its own.
    public void everywhere(Account account, Visitor visitor) {
        accounts.endSessions(account.id());
        families.removeAll(account.id());
        events.note(EventKind.SIGNED_OUT_EVERYWHERE, account.id(), visitor);
    }

    private boolean end(Optional<SessionClaims> claims, EventKind kind, Visitor visitor) {
        claims.filter(it -> families.remove(it.family())).ifPresent(it -> events.note(kind, it.account(), visitor));
        return claims.isPresent();
    }
}
