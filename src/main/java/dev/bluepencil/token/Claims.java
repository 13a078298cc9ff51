package dev.bluepencil.token;

import java.time.Instant;
import java.util.Optional;

/// What a token says. Times are whole seconds, as RFC 7519 §2 writes them.
///
/// @param subject the account
/// @param session the token family, in access and refresh tokens
/// @param version the account's token version, in access and refresh tokens; else 0
/// @param email the address that is to be confirmed, in tokens for that
public record Claims(
        TokenType type,
        Jti jti,
        String subject,
        Instant issuedAt,
        Instant expiresAt,
        Optional<String> session,
        int version,
        Optional<String> email) {
    /// An access or refresh token's claims.
    public static Claims ofSession(
            TokenType type, Jti jti, String subject, Instant issuedAt, Instant expiresAt, String session, int version) {
        return new Claims(type, jti, subject, issuedAt, expiresAt, Optional.of(session), version, Optional.empty());
    }

    /// The claims of a link that confirms an address.
    public static Claims ofVerification(String subject, String email, Instant issuedAt, Instant expiresAt) {
        return new Claims(
                TokenType.VERIFY_EMAIL,
                Jti.random(),
                subject,
                issuedAt,
                expiresAt,
                Optional.empty(),
                0,
                Optional.of(email));
    }
}
