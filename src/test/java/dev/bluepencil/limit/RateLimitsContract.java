package dev.bluepencil.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TestClock;
import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What all that count requests keep to.
interface RateLimitsContract {
    Policy FIVE_A_MINUTE = new Policy("minute", 5, Duration.ofMinutes(1));
    Policy EIGHT_AN_HOUR = new Policy("hour", 8, Duration.ofHours(1));

    RateLimits limits();

    /// What they go by.
    TestClock clock();

    @Test
    default void of_a_hundred_at_once_five_pass() throws InterruptedException, ExecutionException {
        var both = List.of("here", "ada");
        assertThat(Race.winners(
                        100, _ -> limits().take(List.of(FIVE_A_MINUTE), both).admitted()))
                .isEqualTo(5);
        assertThat(take("here").remaining()).isZero();
        assertThat(take("ada").remaining()).isZero();
    }

    @Test
    default void of_many_that_come_to_several_buckets_at_once_none_gets_more_than_each_holds()
            throws InterruptedException, ExecutionException {
        // In either order, so that some take from one what they have to give back for the other.
        var one = List.of("here", "ada");
        var other = List.of("ada", "here");
        assertThat(Race.winners(
                        100,
                        i -> limits().take(List.of(FIVE_A_MINUTE), i % 2 == 0 ? one : other)
                                .admitted()))
                .isLessThanOrEqualTo(5);
        assertThat(level("here").remaining()).isEqualTo(level("ada").remaining());
    }

    @Test
    default void of_many_that_give_back_at_once_each_counts() throws InterruptedException, ExecutionException {
        var wide = List.of(new Policy("wide", 1000, Duration.ofHours(1)));
        Race.winners(100, _ -> limits().take(wide, List.of("ada")).admitted());
        Race.winners(60, _ -> {
            limits().giveBack(wide, "ada");
            return true;
        });
        assertThat(limits().level(wide, "ada").remaining()).isEqualTo(960);
    }

    @Test
    default void a_decision_counts_down_and_says_until_when() {
        for (int left = 4; left >= 0; left--) {
            assertThat(take("ada")).isEqualTo(new Decision(true, FIVE_A_MINUTE, left, Duration.ofSeconds(12)));
        }
        pass(Duration.ofMillis(1500));
        assertThat(take("ada")).isEqualTo(new Decision(false, FIVE_A_MINUTE, 0, Duration.ofSeconds(11)));
    }

    @Test
    default void tokens_come_back_one_by_one_and_never_more_than_the_quota() {
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
    default void whoever_waits_as_long_as_told_passes() {
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
    default void refusals_cost_nothing() {
        drain("ada", 5);
        for (int i = 0; i < 1000; i++) {
            take("ada");
        }
        pass(Duration.ofSeconds(12));
        assertThat(take("ada").admitted()).isTrue();
    }

    @Test
    default void the_tightest_of_several_policies_is_told() {
        var both = List.of(FIVE_A_MINUTE, EIGHT_AN_HOUR);
        for (int i = 0; i < 5; i++) {
            assertThat(limits().take(both, List.of("ada")).tightest()).isEqualTo(FIVE_A_MINUTE);
        }
        pass(Duration.ofMinutes(1));
        assertThat(limits().take(both, List.of("ada")))
                .isEqualTo(new Decision(true, EIGHT_AN_HOUR, 2, Duration.ofSeconds(390)));
        limits().take(both, List.of("ada"));
        limits().take(both, List.of("ada"));
        assertThat(limits().take(both, List.of("ada")))
                .isEqualTo(new Decision(false, EIGHT_AN_HOUR, 0, Duration.ofSeconds(390)));
    }

    @Test
    default void the_tightest_of_several_buckets_is_told() {
        drain("here", 3);

        assertThat(limits().take(List.of(FIVE_A_MINUTE), List.of("here", "ada")).remaining())
                .isEqualTo(1);
        assertThat(limits().take(List.of(FIVE_A_MINUTE), List.of("ada", "here")).remaining())
                .isZero();
    }

    @Test
    default void where_one_bucket_refuses_none_is_charged() {
        drain("ada", 5);
        for (int i = 0; i < 50; i++) {
            assertThat(limits().take(List.of(FIVE_A_MINUTE), List.of("here", "ada"))
                            .admitted())
                    .isFalse();
            assertThat(limits().take(List.of(FIVE_A_MINUTE), List.of("ada", "here"))
                            .admitted())
                    .isFalse();
        }
        assertThat(take("here").remaining()).isEqualTo(4);
    }

    @Test
    default void looking_at_a_bucket_takes_nothing() {
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
    default void looking_tells_the_tightest_policy_and_when_all_are_full() {
        var both = List.of(FIVE_A_MINUTE, EIGHT_AN_HOUR);
        for (int i = 0; i < 4; i++) {
            limits().take(both, List.of("ada"));
        }
        assertThat(limits().level(both, "ada")).isEqualTo(new Level(FIVE_A_MINUTE, 1, Duration.ofMinutes(30)));
        pass(Duration.ofMinutes(1));
        assertThat(limits().level(both, "ada")).isEqualTo(new Level(EIGHT_AN_HOUR, 4, Duration.ofMinutes(29)));
    }

    @Test
    default void what_is_given_back_can_be_taken_again_and_a_full_bucket_stays_full() {
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
        return limits().level(List.of(FIVE_A_MINUTE), name);
    }

    private void giveBack(String name) {
        limits().giveBack(List.of(FIVE_A_MINUTE), name);
    }

    private Decision take(String name) {
        return limits().take(List.of(FIVE_A_MINUTE), List.of(name));
    }

    private void drain(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(take(name).admitted()).isTrue();
        }
    }

    private void pass(Duration time) {
        clock().pass(time);
    }
}
