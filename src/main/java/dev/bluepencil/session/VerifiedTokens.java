package dev.bluepencil.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluepencil.token.Claims;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/// What access tokens said that were verified lately: a session sends the same one with every request, and to decode it
/// takes longer than to find it here.
///
/// By the token's SHA-256, so that no token is kept. That it has not expired is asked anew each time; that its session
/// is alive, only the store knows.
final class VerifiedTokens {
    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, Claims> claims =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Optional<Claims> find(String token, Instant now) {
        return Optional.ofNullable(claims.getIfPresent(digest(token))).filter(it -> now.isBefore(it.expiresAt()));
    }

    void keep(String token, Claims said) {
        claims.put(digest(token), said);
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
