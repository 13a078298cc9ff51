package dev.bluepencil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");

    private final EventIds ids = new EventIds();

    @Test
    void each_is_greater_than_the_one_before_within_a_millisecond_and_when_the_clock_goes_back() {
        var made = new ArrayList<String>();
        IntStream.range(0, 10_000).forEach(_ -> made.add(ids.next(NOW).value()));
        made.add(ids.next(NOW.minusSeconds(60)).value());
        made.add(ids.next(NOW.plusSeconds(60)).value());

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void many_at_once_get_different_ones() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.invokeAll(IntStream.range(0, 5_000)
                    .mapToObj(_ -> (Callable<EventId>) () -> ids.next(NOW))
                    .toList());
            assertThat(made.stream().map(it -> it.resultNow().value().substring(0, 18)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void is_a_uuid_of_version_7_that_tells_the_time() {
        var id = UUID.fromString(ids.next(NOW).value());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "019DE360-4E00-7000-9B1D-3C5A7E9F1B2D", "019de3604e0070009b1d3c5a7e9f1b2d", "1-1-1-1-1"
            })
    void nothing_else_is_taken_for_an_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "7 7",
                "-1 019de360-4e00-7000-9b1d-3c5a7e9f1b2d",
                "9999999999999999999 019de360-4e00-7000-9b1d-3c5a7e9f1b2d",
                "7 ------------------------------------",
                "7 019de360-4e00-7000-9b1d-3c5a7e9f1b2d "
            })
    void nothing_else_is_taken_for_a_place(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse(text));
    }

    @Test
    void a_place_comes_back_as_it_went_out() {
        var moment = new Moment(NOW, ids.next(NOW));

        assertThat(Moment.parse(moment.text())).isEqualTo(moment);
    }
}
