package dev.bluepencil.session;

import dev.bluepencil.token.Claims;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.token.TokenType;
import java.util.Optional;

/// Single-use tokens that keep a session going; the store knows their `jti`, never the token.
public final class RefreshTokens {
    private final TokenSigner signer;

    public RefreshTokens(TokenSigner signer) {
        this.signer = signer;
    }

    /// The family's current token. Signing is repeatable, so a successor can be handed out again without
    /// being kept.
    String current(TokenFamily family) {
        return signer.sign(Claims.ofRefresh(
                family.current(),
                family.account().value(),
                family.issuedAt(),
                family.expiresAt(),
                family.id().value(),
                family.tokenVersion()));
    }

    Optional<SessionClaims> verify(String token) {
        return signer.verify(TokenType.REFRESH, token).flatMap(SessionClaims::of);
    }
}
