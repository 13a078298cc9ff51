package dev.bluepencil.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.bluepencil.config.JwtAlgorithm;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Signs tokens and verifies them: one key, one algorithm, whatever a token's header asks for (RFC 8725
/// §3.1).
public final class TokenSigner {
    private static final String AUDIENCE = "bluepencil";
    private static final String TYPE = "type";
    private static final String SESSION = "sid";
    private static final String VERSION = "tv";
    private static final String ROLES = "roles";
    private static final String EMAIL = "email";

    /// Ours have some 500 characters; whatever is much longer is not worth decoding.
    private static final int MOST_CHARACTERS = 4096;

    private final Algorithm algorithm;
    private final String issuer;
    private final JWTVerifier verifier;

    /// @param issuer who signs, as `iss` says: the address of the service
    public TokenSigner(JwtAlgorithm algorithm, SigningKey key, String issuer, InstantSource clock) {
        this.algorithm = algorithm(algorithm, key);
        this.issuer = issuer;
        this.verifier = ((JWTVerifier.BaseVerification) JWT.require(this.algorithm)
                        .withIssuer(issuer)
                        .withAudience(AUDIENCE)
                        .withClaimPresence("jti")
                        .withClaimPresence("iat")
                        .withClaimPresence("exp")
                        .withClaimPresence(VERSION)
                        // The clock of the node that made the token may be a little ahead of ours.
                        .ignoreIssuedAt())
                .build(clock.withZone(ZoneOffset.UTC));
    }

    /// The token that makes these claims. The same claims make the same token.
    public String sign(Claims claims) {
        var token = JWT.create()
                .withIssuer(issuer)
                .withAudience(AUDIENCE)
                .withSubject(claims.subject())
                .withJWTId(claims.jti().value())
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt())
                .withClaim(TYPE, claims.type().wire())
                .withClaim(VERSION, claims.version());
        claims.session().ifPresent(session -> token.withClaim(SESSION, session));
        if (!claims.roles().isEmpty()) {
            token.withClaim(ROLES, claims.roles());
        }
        claims.email().ifPresent(email -> token.withClaim(EMAIL, email));
        return token.sign(algorithm);
    }

    /// What the token says, if we signed it, for this use, and it has not expired.
    public Optional<Claims> verify(TokenType type, String token) {
        if (token.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var decoded = verifier.verify(token);
            return type.wire().equals(decoded.getClaim(TYPE).asString())
                    ? Optional.of(read(type, decoded))
                    : Optional.empty();
        } catch (JWTVerificationException | NullPointerException _) {
            // java-jwt stumbles over a header that is the JSON null, before it looks at the signature.
            return Optional.empty();
        }
    }

    private static Claims read(TokenType type, DecodedJWT token) {
        return new Claims(
                type,
                new Jti(token.getId()),
                token.getSubject(),
                token.getIssuedAtAsInstant(),
                token.getExpiresAtAsInstant(),
                Optional.ofNullable(token.getClaim(SESSION).asString()),
                token.getClaim(VERSION).asInt(),
                roles(token),
                Optional.ofNullable(token.getClaim(EMAIL).asString()));
    }

    private static List<String> roles(DecodedJWT token) {
        var roles = token.getClaim(ROLES).asList(String.class);
        return roles == null ? List.of() : List.copyOf(roles);
    }

    private static Algorithm algorithm(JwtAlgorithm algorithm, SigningKey key) {
        return switch (algorithm) {
            case HS256 -> Algorithm.HMAC256(key.bytes());
            case HS384 -> Algorithm.HMAC384(key.bytes());
            case HS512 -> Algorithm.HMAC512(key.bytes());
        };
    }
}
