package dev.bluepencil.address;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.token.Claims;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.token.TokenType;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Links in letters that prove whose the address is: each holds a signed token that names the account and the address
/// that the letter went to.
public final class AddressLinks {
    /// How long a link that confirms an address is good for.
    public static final Duration CONFIRM_LIFETIME = Duration.ofHours(24);

    private final TokenSigner signer;
    private final URI appUrl;
    private final InstantSource clock;

    public AddressLinks(TokenSigner signer, URI appUrl, InstantSource clock) {
        this.signer = signer;
        this.appUrl = appUrl;
        this.clock = clock;
    }

    /// A link that confirms the address, be it the account's own or the one it is to have.
    public URI confirm(AccountId account, EmailAddress email) {
        return link("/auth/verify-email", TokenType.VERIFY_EMAIL, new Mention(account, email), CONFIRM_LIFETIME);
    }

    public Optional<Mention> readConfirm(String token) {
        return read(TokenType.VERIFY_EMAIL, token);
    }

    /// A link that takes the account back to an address that it left.
    URI revert(AccountId account, EmailAddress left) {
        return link(
                "/auth/revert-email",
                TokenType.REVERT_EMAIL,
                new Mention(account, left),
                FormerAddresses.RETURN_WINDOW);
    }

    Optional<Mention> readRevert(String token) {
        return read(TokenType.REVERT_EMAIL, token);
    }

    private URI link(String path, TokenType type, Mention mention, Duration lifetime) {
        var now = clock.instant();
        var claims =
                Claims.ofLink(type, mention.account().value(), mention.email().value(), now, now.plus(lifetime));
        return URI.create(appUrl + path + "?token=" + signer.sign(claims));
    }

    private Optional<Mention> read(TokenType type, String token) {
        return signer.verify(type, token)
                .flatMap(claims -> claims.email()
                        .map(email -> new Mention(new AccountId(claims.subject()), new EmailAddress(email))));
    }

    /// Which address a link is about, and whose account.
    public record Mention(AccountId account, EmailAddress email) {}
}
