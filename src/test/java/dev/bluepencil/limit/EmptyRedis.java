package dev.bluepencil.limit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// An empty database of a real Redis server: the one that `TEST_REDIS_URL` names, without a database, else one that
/// whoever needs it first starts and that stops with this process. A database that holds anything is left alone.
public final class EmptyRedis implements AutoCloseable {
    private static final String MARK = "taken-by-a-test";

    private final RedisClient client = RedisClient.create(server());
    private final RedisCommands<String, String> redis = client.connect().sync();
    private final int database;

    public EmptyRedis() {
        database = IntStream.range(0, 16).filter(this::claim).findFirst().orElseThrow();
    }

    /// As `REDIS_URL` has it.
    public String url() {
        return server() + "/" + database;
    }

    public List<String> keys() {
        return redis.keys("*").stream().filter(it -> !it.equals(MARK)).toList();
    }

    /// How long a key has yet.
    public Duration left(String key) {
        return Duration.ofMillis(redis.pttl(key));
    }

    /// Makes it forget everything that is counted.
    public void forget() {
        keys().forEach(redis::del);
    }

    @Override
    public void close() {
        redis.flushdb();
        client.shutdown();
    }

    private boolean claim(int number) {
        redis.select(number);
        return redis.dbsize() == 0
                && redis.set(MARK, "", SetArgs.Builder.nx().ex(Duration.ofMinutes(15))) != null
                && redis.dbsize() == 1;
    }

    private static String server() {
        var real = System.getenv("TEST_REDIS_URL");
        return real != null ? real : Embedded.URL;
    }

    private static final class Embedded {
        static final String URL = new RedisProcess().url();
    }
}
