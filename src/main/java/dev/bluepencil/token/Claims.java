package dev.bluepencil.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a token says. Times are whole seconds, as RFC 7519 §2 writes them.
///
/// @param subject the account
/// @param session the token family, in access and refresh tokens
/// @param version the account's token version
/// @param roles what the account may do besides, in access tokens
/// @param email the address that letters went to, in tokens that came by one
public record Claims(
        TokenType type,
        Jti jti,
        String subject,
        Instant issuedAt,
        Instant expiresAt,
        Optional<String> session,
        int version,
        List<String> roles,
        Optional<String> email) {

    /// A refresh token's claims.
    public static Claims ofRefresh(
            Jti jti, String subject, Instant issuedAt, Instant expiresAt, String session, int version) {
        return new Claims(
                TokenType.REFRESH,
                jti,
                subject,
                issuedAt,
                expiresAt,
                Optional.of(session),
                version,
                List.of(),
                Optional.empty());
    }

    /// An access token's claims.
    public static Claims ofAccess(
            String subject, Instant issuedAt, Instant expiresAt, String session, int version, List<String> roles) {
        return new Claims(
                TokenType.ACCESS,
                Jti.random(),
                subject,
                issuedAt,
                expiresAt,
                Optional.of(session),
                version,
                roles,
                Optional.empty());
    }

    /// The claims of a link that proves whose the address is.
    public static Claims ofLink(TokenType type, String subject, String email, Instant issuedAt, Instant expiresAt) {
        return new Claims(
                type, Jti.random(), subject, issuedAt, expiresAt, Optional.empty(), 0, List.of(), Optional.of(email));
    }

    /// The claims of a permission that ends when the account's token version moves on, or the account to another
    /// address.
    public static Claims ofPermission(
            TokenType type, String subject, String email, int version, Instant issuedAt, Instant expiresAt) {
        return new Claims(
                type,
                Jti.random(),
                subject,
                issuedAt,
                expiresAt,
                Optional.empty(),
                version,
                List.of(),
                Optional.of(email));
    }
}
