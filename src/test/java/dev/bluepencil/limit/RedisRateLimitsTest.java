package dev.bluepencil.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TestClock;
import dev.bluepencil.config.Config;
import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two nodes on one Redis.
final class RedisRateLimitsTest implements RateLimitsContract {
    private final TestClock clock = new TestClock();
    private final EmptyRedis redis = new EmptyRedis();
    private final RateLimits here = node(redis.url(), clock);
    private final RateLimits there = node(redis.url(), clock);

    static RateLimits node(String url, TestClock clock) {
        return node(url, clock, clock);
    }

    private static RateLimits node(String url, TestClock clock, TestClock steady) {
        return RateLimits.open(Config.from(Map.of("REDIS_URL", url)).limits(), clock, steady);
    }

    @AfterEach
    void close() {
        // that no test passed because each counted by itself
        assertThat(here.sharing()).isEqualTo(RateLimits.Sharing.SHARED);
        assertThat(there.sharing()).isEqualTo(RateLimits.Sharing.SHARED);
        here.close();
        there.close();
        redis.close();
    }

    @Override
    public RateLimits limits() {
        return here;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void of_many_at_once_on_two_nodes_as_many_pass_as_on_one() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(
                        200,
                        i -> either(i)
                                .take(List.of(FIVE_A_MINUTE), List.of("here", "ada"))
                                .admitted()))
                .isEqualTo(5);
    }

    @Test
    void what_many_take_on_two_nodes_is_counted_to_the_last() throws InterruptedException, ExecutionException {
        var wide = List.of(new Policy("wide", 10_000, Duration.ofHours(10)));
        assertThat(Race.winners(500, i -> either(i).take(wide, List.of("ada")).admitted()))
                .isEqualTo(500);
        assertThat(here.level(wide, "ada").used()).isEqualTo(500);
        assertThat(there.level(wide, "ada").used()).isEqualTo(500);
    }

    @Test
    void what_one_node_takes_the_other_lacks_until_it_is_given_back() {
        for (int i = 0; i < 5; i++) {
            assertThat(either(i).take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                    .isTrue();
        }
        assertThat(either(0).take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                .isFalse();
        assertThat(either(1).take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                .isFalse();
        there.giveBack(List.of(FIVE_A_MINUTE), "ada");
        assertThat(here.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted()).isTrue();
        clock.pass(Duration.ofSeconds(12));
        assertThat(there.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                .isTrue();
    }

    @Test
    void a_node_whose_clock_is_ahead_lets_tokens_in_early_only_once() {
        var fast = new TestClock();
        fast.pass(Duration.ofSeconds(24));
        try (var ahead = node(redis.url(), fast)) {
            drain(here, 5);
            drain(ahead, 2);
            for (int i = 0; i < 20; i++) {
                assertThat(here.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                        .isFalse();
                assertThat(ahead.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                        .isFalse();
            }
        }
    }

    @Test
    void a_node_whose_clock_was_set_back_goes_by_the_time_that_all_others_go_by() {
        var steady = new TestClock();
        steady.pass(Duration.ofHours(1));
        try (var setBack = node(redis.url(), clock, steady)) {
            drain(here, 5);
            assertThat(setBack.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                    .isFalse();
            clock.pass(Duration.ofSeconds(12));
            drain(setBack, 1);
            assertThat(here.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                    .isFalse();
        }
    }

    @Test
    void keys_tell_nothing_and_leave_once_the_bucket_has_had_time_to_fill() {
        var both = List.of(FIVE_A_MINUTE, EIGHT_AN_HOUR);
        here.take(both, List.of("login:address:192.0.2.1", "login:account:ada"));
        here.level(both, "nobody");

        assertThat(redis.keys()).hasSize(4).allSatisfy(key -> {
            assertThat(key).matches("bluepencil:limit:[0-9a-f]{32}");
            assertThat(redis.left(key)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(460));
        });
    }

    @Test
    void what_redis_forgets_is_full() {
        drain(here, 5);
        redis.forget();
        drain(there, 3);
        drain(here, 2);
        assertThat(there.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                .isFalse();
    }

    @Test
    void other_settings_begin_anew() {
        drain(here, 5);
        var six = List.of(new Policy("minute", 6, Duration.ofMinutes(1)), EIGHT_AN_HOUR);

        assertThat(there.take(six, List.of("ada")).remaining()).isEqualTo(5);
    }

    private static void drain(RateLimits node, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(node.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted())
                    .isTrue();
        }
    }

    private RateLimits either(int number) {
        return number % 2 == 0 ? here : there;
    }
}
