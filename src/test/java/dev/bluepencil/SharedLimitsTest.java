package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.limit.RedisProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sees of where requests are counted.
final class SharedLimitsTest {
    private static final Map<String, String> ADA = Map.of("email", "ada@example.com", "password", Client.PASSWORD);

    @Test
    void readiness_tells_where_requests_are_counted_and_does_not_hang_on_it(@TempDir Path folder) {
        try (var redis = new RedisProcess();
                var app = TestApp.in(
                        folder, Map.of("REDIS_URL", redis.url(), "LOGIN_RATE_LIMIT_PER_HOUR", "20"), List.of())) {
            assertThat(limits(app)).isEqualTo("{\"ready\":true,\"detail\":\"Redis\"}");

            redis.stop();
            assertThat(signIn(app).header("RateLimit")).startsWith("\"login-hour\";r=19;");
            assertThat(limits(app)).isEqualTo("{\"ready\":true,\"detail\":\"Redis is away, counting on this node\"}");
        }
    }

    @Test
    void requests_go_on_under_the_limits_of_this_node_while_it_is_gone_and_under_shared_ones_once_it_is_back(
            @TempDir Path folder) {
        var settings = Map.of("LOGIN_RATE_LIMIT_PER_MINUTE", "3");
        try (var redis = new RedisProcess();
                var log = new LogLines();
                var app = TestApp.in(folder, with(redis, settings), List.of());
                var other = TestApp.in(folder.resolve("other"), with(redis, settings), List.of())) {
            IntStream.range(0, 3).forEach(_ -> signIn(app));
            other.client.post("/auth/login", ADA).expect(429);
            assertThat(isSharing(app, "shared")).isTrue();

            redis.stop();
            for (var node : List.of(app, other)) {
                IntStream.range(0, 3).forEach(_ -> signIn(node));
                node.client.post("/auth/login", ADA).expect(429);
                assertThat(isSharing(node, "away")).isTrue();
                assertThat(isSharing(node, "shared")).isFalse();
            }
            assertThat(log.with("Redis at ")).hasSize(2).allMatch(it -> it.contains("is away; "));

            redis.start();
            await(() -> isSharing(app, "shared") && isSharing(other, "shared"));
            assertThat(limits(app)).isEqualTo("{\"ready\":true,\"detail\":\"Redis\"}");
            IntStream.range(0, 3).forEach(_ -> signIn(other));
            app.client.post("/auth/login", ADA).expect(429);
            assertThat(log.with("Redis at ")).hasSize(2);
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void without_it_there_is_nothing_to_tell(@TempDir Path folder) {
        try (var app = TestApp.in(folder)) {
            assertThat(limits(app)).isEmpty();
        }
    }

    private static Map<String, String> with(RedisProcess redis, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("REDIS_URL", redis.url());
        return all;
    }

    private static Client.Answer signIn(TestApp app) {
        return app.client.post("/auth/login", ADA).expect(401);
    }

    private static boolean isSharing(TestApp app, String state) {
        return Scrape.of(app.client).value("bluepencil_rate_limit_sharing", "state", state) == 1;
    }

    private static void await(BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static String limits(TestApp app) {
        return app.client
                .get("/health/ready")
                .expect(200)
                .json()
                .at("/checks/limits")
                .toString();
    }
}
