package dev.bluepencil.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RetryDecision;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Buckets in Redis, reached over one connection. Whatever is asked of them throws once Redis is out of reach, in
/// [#DEADLINE] at the latest.
///
/// To take a token is two round trips: one reads the bucket, one replaces it if nobody else has meanwhile. Requests of
/// this node that meet at one bucket go together, so only nodes ever vie for it.
final class RedisBuckets implements AutoCloseable {
    static final Duration DEADLINE = Duration.ofMillis(250);

    /// For nodes whose clocks are a little behind; also keeps the expiry of a full bucket above nothing.
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);

    /// How many are kept at hand; any number is in Redis.
    private static final int AT_HAND = 10_000;

    private static final Policy PROBE = new Policy("probe", 1_000_000, Duration.ofMinutes(1));

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final ProxyManager<byte[]> buckets;
    private final Cache<String, Bucket> atHand =
            Caffeine.newBuilder().maximumSize(AT_HAND).build();

    private RedisBuckets(StatefulRedisConnection<byte[], byte[]> connection, ClockMeter clock) {
        this.connection = connection;
        buckets = Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(clock)
                .requestTimeout(DEADLINE)
                .retryStrategy(tries -> tries.getElapsedTimeNanos() < DEADLINE.toNanos()
                        ? RetryDecision.retryImmediately()
                        : RetryDecision.stop())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }

    /// Over a new connection, over which a token was taken already.
    static RedisBuckets connect(RedisClient client, ClockMeter clock) {
        var buckets = new RedisBuckets(client.connect(ByteArrayCodec.INSTANCE), clock);
        try {
            TokenBucket.take(buckets.bucket(List.of(PROBE), PROBE.name()), List.of(PROBE));
            return buckets;
        } catch (RuntimeException e) {
            buckets.close();
            throw e;
        }
    }

    /// @param policies are part of which bucket it is: with other settings counting begins anew
    Bucket bucket(List<Policy> policies, String name) {
        var key = key(policies, name);
        return atHand.get(
                key,
                _ -> buckets.builder()
                        .withOptimization(Optimizations.batching())
                        .build(key.getBytes(StandardCharsets.UTF_8), () -> full(policies)));
    }

    /// False between two connections, the second of which makes itself.
    boolean isConnected() {
        return connection.isOpen();
    }

    /// Ends what waits for an answer, too.
    @Override
    public void close() {
        var _ = connection.closeAsync();
    }

    private static BucketConfiguration full(List<Policy> policies) {
        var configuration = BucketConfiguration.builder();
        policies.forEach(policy -> configuration.addLimit(policy.bandwidth(policy.quota())));
        return configuration.build();
    }

    /// Hashed, since names tell where somebody is.
    private static String key(List<Policy> policies, String name) {
        var terms = policies.stream()
                .map(it -> it.quota() + "/" + it.window().toSeconds())
                .collect(Collectors.joining(","));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest((terms + " " + name).getBytes(StandardCharsets.UTF_8));
            return "bluepencil:limit:" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
