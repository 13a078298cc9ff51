package dev.bluepencil.signup;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.token.Claims;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.token.TokenType;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Links that confirm an address: each holds a signed token that names the account and the address.
public final class VerificationLinks {
    /// How long a link is good for.
    public static final Duration LIFETIME = Duration.ofHours(24);

    private final TokenSigner signer;
    private final URI appUrl;
    private final InstantSource clock;

    public VerificationLinks(TokenSigner signer, URI appUrl, InstantSource clock) {
        this.signer = signer;
        this.appUrl = appUrl;
        this.clock = clock;
    }

    URI issue(Account account) {
        var now = clock.instant();
        var claims = Claims.ofLink(
                TokenType.VERIFY_EMAIL, account.id().value(), account.email().value(), now, now.plus(LIFETIME));
        return URI.create(appUrl + "/auth/verify-email?token=" + signer.sign(claims));
    }

    Optional<Confirmation> read(String token) {
        return signer.verify(TokenType.VERIFY_EMAIL, token)
                .flatMap(claims -> claims.email()
                        .map(email -> new Confirmation(new AccountId(claims.subject()), new EmailAddress(email))));
    }

    /// Which address of which account a link confirms.
    record Confirmation(AccountId account, EmailAddress email) {}
}
