package dev.bluepencil.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LocalRateLimitsTest implements RateLimitsContract {
    private final TestClock clock = new TestClock();
    private final LocalRateLimits limits = new LocalRateLimits(clock);

    @Override
    public LocalRateLimits limits() {
        return limits;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void shares_with_nobody() {
        assertThat(limits.sharing()).isEqualTo(RateLimits.Sharing.NONE);
    }

    @Test
    void a_flood_of_other_names_does_not_refill_a_drained_bucket() {
        var few = new LocalRateLimits(clock, 100);
        for (int i = 0; i < 5; i++) {
            few.take(List.of(FIVE_A_MINUTE), List.of("ada"));
        }
        IntStream.range(0, 10_000).forEach(i -> few.take(List.of(FIVE_A_MINUTE), List.of("name " + i)));

        assertThat(few.buckets()).isLessThanOrEqualTo(100);
        assertThat(few.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(few.take(List.of(FIVE_A_MINUTE), List.of("ada")).admitted()).isTrue();
    }

    @Test
    void idle_buckets_are_forgotten_once_they_are_full_anyway() {
        IntStream.range(0, 1000).forEach(i -> limits.take(List.of(FIVE_A_MINUTE), List.of("name " + i)));
        clock.pass(Duration.ofMinutes(2));
        limits.take(List.of(FIVE_A_MINUTE), List.of("another"));

        assertThat(limits.buckets()).isEqualTo(1);
    }
}
