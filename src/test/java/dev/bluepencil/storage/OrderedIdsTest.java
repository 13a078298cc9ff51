package dev.bluepencil.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");

    private final OrderedIds ids = new OrderedIds();

    @Test
    void each_is_greater_than_the_one_before_within_a_millisecond_and_when_the_clock_goes_back() {
        var made = new ArrayList<String>();
        IntStream.range(0, 10_000).forEach(_ -> made.add(ids.next(NOW)));
        made.add(ids.next(NOW.minusSeconds(60)));
        made.add(ids.next(NOW.plusSeconds(60)));

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void many_at_once_get_different_ones() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.invokeAll(IntStream.range(0, 5_000)
                    .mapToObj(_ -> (Callable<String>) () -> ids.next(NOW))
                    .toList());
            assertThat(made.stream().map(it -> it.resultNow().substring(0, 18))).doesNotHaveDuplicates();
        }
    }

    @Test
    void is_a_uuid_of_version_7_that_tells_the_time() {
        var id = UUID.fromString(ids.next(NOW));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
