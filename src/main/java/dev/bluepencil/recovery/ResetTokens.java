package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.TokenConfig;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.token.Claims;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.token.TokenType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Tokens that allow a new password, once: what they allow ends when the account's token version moves on,
/// and that is what a new password does.
public final class ResetTokens {
    private final TokenSigner signer;
    private final Duration lifetime;
    private final InstantSource clock;

    public ResetTokens(TokenSigner signer, TokenConfig config, InstantSource clock) {
        this.signer = signer;
        this.lifetime = config.resetLifetime();
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(Account account) {
        var now = clock.instant();
        return signer.sign(Claims.ofPermission(
                TokenType.RESET_PASSWORD,
                account.id().value(),
                account.email().value(),
                account.tokenVersion(),
                now,
                now.plus(lifetime)));
    }

    Optional<Permission> read(String token) {
        return signer.verify(TokenType.RESET_PASSWORD, token)
                .flatMap(claims -> claims.email()
                        .map(email -> new Permission(
                                new AccountId(claims.subject()), new EmailAddress(email), claims.version())));
    }

    /// A new password for the account whose mailbox had the code, as long as both are as they were.
    record Permission(AccountId account, EmailAddress email, int tokenVersion) {
        boolean isFor(Account now) {
            return now.isActive() && now.email().equals(email) && now.tokenVersion() == tokenVersion;
        }
    }
}
