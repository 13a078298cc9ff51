package dev.bluepencil.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.gemini.EngineRig.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Way.class)
final class GeminiRetriesTest {
    private final GeminiStub gemini = GeminiStub.start();
    private final Way way;

    GeminiRetriesTest(Way way) {
        this.way = way;
    }

    @AfterEach
    void close() {
        gemini.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 529})
    void a_passing_fault_is_tried_again(int status) {
        gemini.next(GeminiReply.status(status));

        try (var rig = new EngineRig(gemini.url(), way)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
            assertThat(gemini.calls()).hasSize(2);
        }
    }

    @Test
    void a_connection_that_breaks_off_is_tried_again() {
        gemini.next(GeminiReply.cutOff());

        try (var rig = new EngineRig(gemini.url(), way)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
            assertThat(gemini.calls()).hasSize(2);
        }
    }

    @Test
    void after_three_tries_it_is_given_up_for_now() {
        gemini.always(GeminiReply.status(503));

        try (var rig = new EngineRig(gemini.url(), way)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
            assertThat(gemini.calls()).hasSize(3);
            assertThat(rig.pauses()).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofMillis(500)) >= 0);
        }
    }

    @Test
    void the_delay_that_the_service_asks_for_is_kept() {
        gemini.next(GeminiReply.rateLimited("7.5s"));

        try (var rig = new EngineRig(gemini.url(), way)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
            assertThat(rig.pauses()).hasSize(1).allMatch(pause -> pause.compareTo(Duration.ofMillis(7_500)) >= 0);
        }
    }

    @Test
    void a_delay_past_the_deadline_is_handed_on_to_the_caller() {
        handsOn("1800.5s", Duration.ofMillis(1_800_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600s", "864000s", "86400000000.5s"})
    void a_delay_of_days_is_handed_on_as_an_hour(String delay) {
        handsOn(delay, Duration.ofHours(1));
    }

    private void handsOn(String delay, Duration told) {
        gemini.always(GeminiReply.rateLimited(delay));

        try (var rig = new EngineRig(gemini.url(), way)) {
            assertThat(rig.fix("i has a apple"))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(told));
            assertThat(gemini.calls()).hasSize(1);
            assertThat(rig.pauses()).isEmpty();
        }
    }

    @Test
    void one_deadline_covers_all_the_tries() {
        gemini.always(GeminiReply.rateLimited("9s"));

        try (var rig = new EngineRig(gemini.url(), way, Duration.ofSeconds(16), 1)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
            assertThat(gemini.calls()).hasSize(2); // a third would come after 18 of 16 seconds at the earliest
        }
    }

    @Test
    void a_model_that_says_nothing_is_given_up_at_the_deadline() {
        gemini.always(GeminiReply.silence());

        try (var rig = new EngineRig(gemini.url(), way, Duration.ofMillis(200), 1)) {
            assertThat(rig.fix("i has a apple")).isEqualTo(new TimedOut());
            assertThat(gemini.calls()).hasSize(1);
        }
    }

    @Test
    void a_service_that_is_not_there_is_unavailable() throws IOException {
        try (var rig = new EngineRig(nobody(), way)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
            assertThat(rig.pauses()).hasSize(2);
        }
    }

    @Test
    void a_service_whose_name_is_not_known_is_unavailable() {
        try (var rig = new EngineRig(URI.create("http://gemini.invalid"), way)) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
        }
    }

    /// An address that was free a moment ago.
    private static URI nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
