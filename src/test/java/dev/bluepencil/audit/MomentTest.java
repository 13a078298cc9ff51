package dev.bluepencil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bluepencil.storage.OrderedIds;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");

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
        var moment = new Moment(NOW, new EventId(new OrderedIds().next(NOW)));

        assertThat(Moment.parse(moment.text())).isEqualTo(moment);
    }
}
