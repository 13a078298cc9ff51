package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SteadyClockTest {
    private final TestClock clock = new TestClock();
    private final SteadyClock steady = new SteadyClock(clock);

    @Test
    void goes_with_the_other() {
        var start = steady.instant();
        clock.pass(Duration.ofDays(3));

        assertThat(start.plus(Duration.ofDays(3))).isEqualTo(steady.instant()).isEqualTo(clock.instant());
    }

    @Test
    void goes_on_from_where_it_was_when_the_other_is_set_back() {
        var start = steady.instant();
        clock.pass(Duration.ofHours(-1));
        assertThat(steady.instant()).isEqualTo(start);

        clock.pass(Duration.ofSeconds(5));
        assertThat(steady.instant()).isEqualTo(start.plusSeconds(5));
        clock.pass(Duration.ofHours(-1));
        clock.pass(Duration.ofSeconds(5));
        assertThat(steady.instant()).isEqualTo(start.plusSeconds(5));
    }
}
