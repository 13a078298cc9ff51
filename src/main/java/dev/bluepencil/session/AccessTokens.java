package dev.bluepencil.session;

import dev.bluepencil.account.Roles;
import dev.bluepencil.config.TokenConfig;
import dev.bluepencil.token.Claims;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.token.TokenType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Short-lived tokens that say who calls; never stored.
public final class AccessTokens {
    private final TokenSigner signer;
    private final Duration lifetime;
    private final InstantSource clock;
    private final VerifiedTokens verified = new VerifiedTokens();

    public AccessTokens(TokenSigner signer, TokenConfig config, InstantSource clock) {
        this.signer = signer;
        this.lifetime = config.accessLifetime();
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(TokenFamily family, Roles roles) {
        var now = clock.instant();
        return signer.sign(Claims.ofAccess(
                family.account().value(),
                now,
                now.plus(lifetime),
                family.id().value(),
                family.tokenVersion(),
                roles.names()));
    }

    Optional<SessionClaims> verify(String token) {
        return verified.find(token, clock.instant()).or(() -> anew(token)).flatMap(SessionClaims::of);
    }

    private Optional<Claims> anew(String token) {
        var claims = signer.verify(TokenType.ACCESS, token);
        claims.ifPresent(it -> verified.keep(token, it));
        return claims;
    }
}
