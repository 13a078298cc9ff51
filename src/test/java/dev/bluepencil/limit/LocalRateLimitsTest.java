package dev.bluepencil.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LocalRateLimitsTest {
    private static final Policy FIVE_A_MINUTE = new Policy("minute", 5, Duration.ofMinutes(1));
    private static final Policy EIGHT_AN_HOUR = new Policy("hour", 8, Duration.ofHours(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T12:00:00Z"));
    private final LocalRateLimits limits = new LocalRateLimits(now::get);

    @Test
    void of_a_hundred_at_once_five_pass() throws Exception {
        var start = new CountDownLatch(100);
        Callable<Boolean> taker = () -> {
            start.countDown();
            start.await();
            return limits.take(List.of(FIVE_A_MINUTE), List.of("here", "ada")).admitted();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passed = threads
                    .invokeAll(IntStream.range(0, 100).mapToObj(_ -> taker).toList())
                    .stream()
                    .filter(it -> it.resultNow())
                    .count();
            assertThat(passed).isEqualTo(5);
        }
        assertThat(take("here").remaining()).isZero();
        assertThat(take("ada").remaining()).isZero();
    }

    @Test
    void a_decision_counts_down_and_says_until_when() {
        for (int left = 4; left >= 0; left--) {
            assertThat(take("ada")).isEqualTo(new Decision(true, FIVE_A_MINUTE, left, Duration.ofSeconds(12)));
        }
        pass(Duration.ofMillis(1500));
        assertThat(take("ada")).isEqualTo(new Decision(false, FIVE_A_MINUTE, 0, Duration.ofSeconds(11)));
    }

    @Test
    void tokens_come_back_one_by_one_and_never_more_than_the_quota() {
        drain("ada", 5);
        pass(Duration.ofSeconds(12).minusMillis(1));
        assertThat(take("ada").admitted()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(take("ada").admitted()).isTrue();
        assertThat(take("ada").admitted()).isFalse();

        pass(Duration.ofHours(5));
        drain("ada", 5);
        assertThat(take("ada").admitted()).isFalse();
    }

    @Test
    void whoever_waits_as_long_as_told_passes() {
        drain("ada", 5);
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofMillis(777));
            var refused = take("ada");
            assertThat(refused.admitted()).isFalse();
            pass(refused.reset());
            assertThat(take("ada").admitted()).isTrue();
        }
    }

    @Test
    void refusals_cost_nothing() {
        drain("ada", 5);
        for (int i = 0; i < 1000; i++) {
            take("ada");
        }
        pass(Duration.ofSeconds(12));
        assertThat(take("ada").admitted()).isTrue();
    }

    @Test
    void the_tightest_of_several_policies_is_told() {
        var both = List.of(FIVE_A_MINUTE, EIGHT_AN_HOUR);
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(both, List.of("ada")).tightest()).isEqualTo(FIVE_A_MINUTE);
        }
        pass(Duration.ofMinutes(1));
        assertThat(limits.take(both, List.of("ada")))
                .isEqualTo(new Decision(true, EIGHT_AN_HOUR, 2, Duration.ofSeconds(390)));
        limits.take(both, List.of("ada"));
        limits.take(both, List.of("ada"));
        assertThat(limits.take(both, List.of("ada")))
                .isEqualTo(new Decision(false, EIGHT_AN_HOUR, 0, Duration.ofSeconds(390)));
    }

    @Test
    void the_tightest_of_several_buckets_is_told() {
        drain("here", 3);

        assertThat(limits.take(List.of(FIVE_A_MINUTE), List.of("here", "ada")).remaining())
                .isEqualTo(1);
        assertThat(limits.take(List.of(FIVE_A_MINUTE), List.of("ada", "here")).remaining())
                .isZero();
    }

    @Test
    void where_one_bucket_refuses_none_is_charged() {
        drain("ada", 5);
        for (int i = 0; i < 50; i++) {
            assertThat(limits.take(List.of(FIVE_A_MINUTE), List.of("here", "ada"))
                            .admitted())
                    .isFalse();
            assertThat(limits.take(List.of(FIVE_A_MINUTE), List.of("ada", "here"))
                            .admitted())
                    .isFalse();
        }
        assertThat(take("here").remaining()).isEqualTo(4);
    }

    @Test
    void a_flood_of_other_names_does_not_refill_a_drained_bucket() {
        var few = new LocalRateLimits(now::get, 100);
        for (int i = 0; i < 5; i++) {
            few.take(List.of(FIVE_A_MINUTE), List.of("ada"));
        }
        IntStream.range(0, 10_000).forEach(i -> few.take(List.of(FIVE_A_MINUTE), List.of("name " + i)));

        assertThat(few.buckets()).isLessThanOrEqualTo(100);
        assertThat(few.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted()).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(few.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted()).isTrue();
    }

    @Test
    void idle_buckets_are_forgotten_once_they_are_full_anyway() {
        drain("ada", 5);
        IntStream.range(0, 1000).forEach(i -> take("name " + i));
        pass(Duration.ofMinutes(2));
        take("another");

        assertThat(limits.buckets()).isEqualTo(1);
    }

    @Test
    void looking_at_a_bucket_takes_nothing() {
        assertThat(level("ada")).isEqualTo(new Level(FIVE_A_MINUTE, 5, Duration.ZERO));
        drain("ada", 2);
        for (int i = 0; i < 10; i++) {
            assertThat(level("ada")).isEqualTo(new Level(FIVE_A_MINUTE, 3, Duration.ofSeconds(24)));
        }
        assertThat(level("ada").used()).isEqualTo(2);
        pass(Duration.ofMillis(12_500));
        assertThat(level("ada")).isEqualTo(new Level(FIVE_A_MINUTE, 4, Duration.ofSeconds(12)));
        pass(Duration.ofMinutes(1));
        assertThat(level("ada")).isEqualTo(new Level(FIVE_A_MINUTE, 5, Duration.ZERO));
    }

    @Test
    void looking_tells_the_tightest_policy_and_when_all_are_full() {
        var both = List.of(FIVE_A_MINUTE, EIGHT_AN_HOUR);
        for (int i = 0; i < 4; i++) {
            limits.take(both, List.of("ada"));
        }
        assertThat(limits.level(both, "ada")).isEqualTo(new Level(FIVE_A_MINUTE, 1, Duration.ofMinutes(30)));
        pass(Duration.ofMinutes(1));
        assertThat(limits.level(both, "ada")).isEqualTo(new Level(EIGHT_AN_HOUR, 4, Duration.ofMinutes(29)));
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_a_full_bucket_stays_full() {
        drain("ada", 5);
        giveBack("ada");
        assertThat(take("ada").admitted()).isTrue();
        assertThat(take("ada").admitted()).isFalse();

        pass(Duration.ofMinutes(1));
        giveBack("ada");
        giveBack("nobody");
        assertThat(level("ada").remaining()).isEqualTo(5);
        assertThat(level("nobody").remaining()).isEqualTo(5);
        drain("ada", 5);
        assertThat(take("ada").admitted()).isFalse();
    }

    private Level level(String name) {
        return limits.level(List.of(FIVE_A_MINUTE), name);
    }

    private void giveBack(String name) {
        limits.giveBack(List.of(FIVE_A_MINUTE), name);
    }

    private Decision take(String name) {
        return limits.take(List.of(FIVE_A_MINUTE), List.of(name));
    }

    private void drain(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(take(name).admitted()).isTrue();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
