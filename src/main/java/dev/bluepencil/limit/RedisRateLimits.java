package dev.bluepencil.limit;

import dev.bluepencil.config.RedisUrl;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts in Redis, together with all other nodes; while Redis is away, in the memory of this process.
///
/// Redis is away from the first request that it fails, which then waited [RedisBuckets#DEADLINE] for each of its
/// buckets at most; the ones after it wait for nothing. Meanwhile a new connection is tried every second, beside the
/// requests, and once a token was taken over it, Redis is back. What was counted on this node is forgotten by then,
/// and what was counted in Redis before is not. A connection that breaks while nobody asks is made anew without a word.
///
/// Time is that of each node's clock, not Redis's: it costs no round trip more, and the service needs clocks that agree
/// anyway, for its tokens and leases. In a bucket time never goes back. So a node whose clock is ahead lets tokens in
/// that much early, once and not again and again, and one whose clock is behind waits that much longer for its first.
/// Buckets leave by Redis's own time, once they have had the time to fill.
final class RedisRateLimits implements RateLimits {
    private static final Logger log = LoggerFactory.getLogger(RedisRateLimits.class);

    /// For a connection, which no request waits for.
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final RedisUrl url;
    private final ClockMeter clock;
    private final RateLimits alone;
    private final ClientResources resources;
    private final RedisClient client;
    private final ScheduledExecutorService tries = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("redis").factory());

    /// Null while Redis is away.
    private final AtomicReference<@Nullable RedisBuckets> together = new AtomicReference<>();

    private RedisRateLimits(RedisUrl url, InstantSource clock, InstantSource steady) {
        this.url = url;
        this.clock = new ClockMeter(clock);
        alone = new LocalRateLimits(steady);
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(BETWEEN_TRIES))
                .build();
        client = RedisClient.create(resources, uri(url));
        client.setOptions(options());
    }

    /// Waits for Redis only so long as to know whether it is there.
    static RedisRateLimits open(RedisUrl url, InstantSource clock, InstantSource steady) {
        var limits = new RedisRateLimits(url, clock, steady);
        try {
            limits.together.set(limits.connectAtStart());
        } catch (RuntimeException e) {
            limits.tellAway(e);
        }
        var pause = BETWEEN_TRIES.toMillis();
        var _ = limits.tries.scheduleWithFixedDelay(limits::tryAgain, pause, pause, TimeUnit.MILLISECONDS);
        return limits;
    }

    @Override
    public Decision take(List<Policy> policies, List<String> names) {
        return count(
                redis -> TokenBucket.takeFromAll(names, name -> redis.bucket(policies, name), policies),
                () -> alone.take(policies, names));
    }

    @Override
    public Level level(List<Policy> policies, String name) {
        return count(
                redis -> TokenBucket.level(redis.bucket(policies, name), policies), () -> alone.level(policies, name));
    }

    @Override
    public void giveBack(List<Policy> policies, String name) {
        boolean _ = count(
                redis -> {
                    redis.bucket(policies, name).addTokens(1);
                    return true;
                },
                () -> {
                    alone.giveBack(policies, name);
                    return true;
                });
    }

    @Override
    public Sharing sharing() {
        var redis = together.get();
        return redis != null && redis.isConnected() ? Sharing.SHARED : Sharing.AWAY;
    }

    @Override
    public void close() {
        tries.shutdownNow();
        tries.close();
        var redis = together.getAndSet(null);
        if (redis != null) {
            redis.close();
        }
        client.shutdown(Duration.ZERO, TO_CONNECT);
        var _ = resources.shutdown(0, TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> T count(Function<RedisBuckets, T> inRedis, Supplier<T> here) {
        var redis = together.get();
        if (redis == null) {
            return here.get();
        }
        try {
            return inRedis.apply(redis);
        } catch (RuntimeException e) { // whatever it is: who cannot be counted together is counted all the same
            lose(redis, e);
            return here.get();
        }
    }

    /// Of many requests that fail at once, one tells.
    private void lose(RedisBuckets redis, RuntimeException why) {
        if (!isInterrupt(why) && together.compareAndSet(redis, null)) {
            tellAway(why);
            redis.close();
        }
    }

    private void tryAgain() {
        if (together.get() != null) {
            return;
        }
        try {
            together.set(connect());
            log.info("Redis at {} is back; nodes count requests together again", url.place());
        } catch (RuntimeException e) {
            log.debug("Redis at {} is still away", url.place(), e);
        }
    }

    /// The first command of a process that has just begun may take longer than the deadline, the next does not.
    private RedisBuckets connectAtStart() {
        try {
            return connect();
        } catch (RuntimeException e) {
            log.debug("Redis at {} has not answered in time, once more", url.place(), e);
            return connect();
        }
    }

    private RedisBuckets connect() {
        return RedisBuckets.connect(client, clock);
    }

    private void tellAway(RuntimeException why) {
        log.warn(
                "Redis at {} is away; until it is back this node counts requests by itself: {}",
                url.place(),
                causes(why).reduce((_, cause) -> cause).orElse(why).toString());
    }

    /// Says something of the request, which nobody waits for any more, and nothing of Redis.
    private static boolean isInterrupt(RuntimeException why) {
        return causes(why).anyMatch(InterruptedException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable why) {
        return Stream.iterate(why, cause -> cause != null, Throwable::getCause);
    }

    private static RedisURI uri(RedisUrl url) {
        var uri = RedisURI.builder()
                .withHost(url.host())
                .withPort(url.port())
                .withSsl(url.tls())
                .withDatabase(url.database())
                .withClientName("bluepencil")
                .withTimeout(TO_CONNECT);
        url.password().ifPresent(password -> {
            var secret = password.value().toCharArray();
            url.user().ifPresentOrElse(user -> uri.withAuthentication(user, secret), () -> uri.withPassword(secret));
        });
        return uri.build();
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(RedisBuckets.DEADLINE))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(TO_CONNECT)
                        .keepAlive(true)
                        .build())
                .build();
    }
}
