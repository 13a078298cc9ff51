package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.limit.RedisProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sees of where requests are counted.
final class SharedLimitsTest {
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
    void without_it_there_is_nothing_to_tell(@TempDir Path folder) {
        try (var app = TestApp.in(folder)) {
            assertThat(limits(app)).isEmpty();
        }
    }

    private static Client.Answer signIn(TestApp app) {
        return app.client
                .post("/auth/login", Map.of("email", "ada@example.com", "password", Client.PASSWORD))
                .expect(401);
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
