package dev.bluepencil.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.gemini.EngineRig.Way;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// What happens to calls while the model is down or refuses the configuration.
@ParameterizedClass
@EnumSource(Way.class)
final class GeminiOutageTest {
    private final GeminiStub gemini = GeminiStub.start();
    private final EngineRig rig;
    private final Way way;
    private final Logger logger = (Logger) LoggerFactory.getLogger(GeminiEngine.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    GeminiOutageTest(Way way) {
        this.way = way;
        rig = new EngineRig(gemini.url(), way);
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        rig.close();
        gemini.close();
    }

    @Test
    void while_most_calls_fail_nobody_is_asked_and_everyone_told_when_to_come_back() {
        breakDown();
        int callsBefore = gemini.calls().size();

        assertThat(rig.engine().state()).isEqualTo(EngineState.DOWN);
        for (var assignment : EngineRig.assignments("i has a apple")) {
            assertThat(rig.apply(assignment)).isEqualTo(unavailableFor(Duration.ofSeconds(10)));
        }
        rig.letPass(Duration.ofSeconds(7));
        assertThat(rig.fix("i has a apple")).isEqualTo(unavailableFor(Duration.ofSeconds(3)));
        assertThat(gemini.calls()).hasSize(callsBefore);
        assertThat(said("left alone")).hasSize(1);
    }

    @Test
    void a_few_calls_that_do_well_bring_the_others_back() {
        breakDown();
        gemini.always(GeminiReply.text("I have an apple."));
        rig.letPass(Duration.ofSeconds(11));

        assertThat(rig.engine().state()).isEqualTo(EngineState.READY);
        for (int i = 0; i < 5; i++) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
        }
        assertThat(said("tried again")).hasSize(1);
        assertThat(said("answers again")).hasSize(1);
    }

    @Test
    void calls_that_still_do_badly_are_the_last_for_another_while() {
        breakDown();
        rig.letPass(Duration.ofSeconds(11));
        int callsBefore = gemini.calls().size();

        assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
        assertThat(rig.engine().state()).isEqualTo(EngineState.DOWN);
        assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
        assertThat(gemini.calls()).hasSize(callsBefore + 3);
        assertThat(said("left alone")).hasSize(2);
    }

    @Test
    void no_more_than_a_few_calls_try_whether_it_is_back() throws Exception {
        breakDown();
        rig.letPass(Duration.ofSeconds(11));
        var answered = new CountDownLatch(1);
        gemini.always(GeminiReply.stream(GeminiReply.until(answered), GeminiReply.breakOff()));
        var probes = List.of(call("probe"), call("probe"), call("probe"));
        for (int i = 0; i < probes.size(); i++) {
            gemini.awaitCall("probe");
        }

        assertThat(rig.fix("one more")).isEqualTo(unavailableFor(Duration.ofSeconds(1)));
        answered.countDown();
        for (var probe : probes) {
            assertThat(probe.get()).isInstanceOf(Unavailable.class);
        }
        assertThat(rig.engine().state()).isEqualTo(EngineState.DOWN);
    }

    @Test
    void a_probe_that_is_broken_off_makes_room_for_another() throws Exception {
        breakDown();
        rig.letPass(Duration.ofSeconds(11));
        for (int i = 0; i < 5; i++) {
            gemini.next(GeminiReply.silence());
            var probe = new FutureTask<>(() -> rig.fix("stop me"));
            var thread = Thread.startVirtualThread(probe);
            gemini.awaitCall("stop me");
            thread.interrupt();
            assertThat(probe.get()).isInstanceOf(Unavailable.class);
        }
        gemini.always(GeminiReply.text("I have an apple."));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_the_fault_of_a_text_or_its_caller_takes_the_model_from_nobody(GeminiReply reply) {
        gemini.always(reply);

        for (int i = 0; i < 20; i++) {
            rig.fix("i has a apple");
        }
        assertThat(gemini.calls()).hasSize(20);
        assertThat(rig.engine().state()).isEqualTo(EngineState.READY);
    }

    static List<GeminiReply> what_is_the_fault_of_a_text_or_its_caller_takes_the_model_from_nobody() {
        return List.of(
                GeminiReply.blocked("SAFETY"),
                GeminiReply.stopped("MAX_TOKENS", "I have"),
                GeminiReply.text(" "),
                GeminiReply.status(400),
                GeminiReply.json("{\"candidates\": null}"));
    }

    @Test
    void a_call_that_is_late_counts_if_it_had_its_time() {
        gemini.always(GeminiReply.silence());

        try (var hasty = new EngineRig(gemini.url(), way, Duration.ofMillis(50), 1)) {
            for (int i = 0; i < 6; i++) {
                assertThat(hasty.fix("i has a apple")).isEqualTo(new TimedOut());
            }
            assertThat(hasty.engine().state()).isEqualTo(EngineState.DOWN);
        }
    }

    @Test
    void a_long_delay_that_one_call_is_asked_for_is_kept_by_all() {
        gemini.next(GeminiReply.rateLimited("42s"));

        assertThat(rig.fix("i has a apple")).isEqualTo(unavailableFor(Duration.ofSeconds(42)));
        rig.letPass(Duration.ofSeconds(40));
        assertThat(rig.fix("i has a apple")).isEqualTo(unavailableFor(Duration.ofSeconds(2)));
        assertThat(gemini.calls()).hasSize(1);
        rig.letPass(Duration.ofSeconds(3));
        assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
    }

    @Test
    void a_delay_of_days_is_kept_for_a_minute_and_then_a_call_finds_out() {
        gemini.next(GeminiReply.rateLimited("500000s"));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Unavailable.class);
        rig.letPass(Duration.ofSeconds(59));
        assertThat(rig.fix("i has a apple")).isEqualTo(unavailableFor(Duration.ofSeconds(1)));
        assertThat(gemini.calls()).hasSize(1);
        rig.letPass(Duration.ofSeconds(2));
        assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
    }

    @Test
    void a_refused_key_is_tried_once_in_a_while_and_said_once() {
        gemini.always(GeminiReply.invalidKey());

        for (int i = 0; i < 5; i++) {
            for (var assignment : EngineRig.assignments("i has a apple")) {
                assertThat(rig.apply(assignment)).isInstanceOf(Misconfigured.class);
            }
            assertThat(rig.engine().state()).isEqualTo(EngineState.MISCONFIGURED);
            rig.letPass(Duration.ofSeconds(31));
        }
        assertThat(gemini.calls()).hasSize(5);
        assertThat(lines.list).hasSize(1).allMatch(line -> line.getLevel() == Level.ERROR);
    }

    @Test
    void a_key_that_is_accepted_again_is_used_at_once() {
        gemini.next(GeminiReply.status(404));
        assertThat(rig.fix("i has a apple")).isInstanceOf(Misconfigured.class);
        rig.letPass(Duration.ofSeconds(31));

        for (int i = 0; i < 5; i++) {
            assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
        }
        assertThat(rig.engine().state()).isEqualTo(EngineState.READY);
    }

    @Test
    void one_call_at_a_time_tries_whether_the_key_is_accepted() throws Exception {
        gemini.next(GeminiReply.invalidKey());
        rig.fix("i has a apple");
        rig.letPass(Duration.ofSeconds(31));
        gemini.next(GeminiReply.silence());
        var probe = new FutureTask<>(() -> rig.fix("probe"));
        var thread = Thread.startVirtualThread(probe);
        gemini.awaitCall("probe");

        assertThat(rig.fix("another")).isInstanceOf(Misconfigured.class);
        thread.interrupt();
        assertThat(probe.get()).isInstanceOf(Unavailable.class);
        assertThat(rig.fix("another")).isInstanceOf(Answered.class);
    }

    /// Two texts with all their tries.
    private void breakDown() {
        gemini.always(GeminiReply.status(503));
        rig.fix("i has a apple");
        assertThat(rig.engine().state()).isEqualTo(EngineState.READY);
        rig.fix("i has a apple");
    }

    private FutureTask<EngineAnswer> call(String text) {
        var call = new FutureTask<>(() -> rig.fix(text));
        Thread.startVirtualThread(call);
        return call;
    }

    private List<ILoggingEvent> said(String words) {
        return lines.list.stream()
                .filter(line -> line.getFormattedMessage().contains(words))
                .toList();
    }

    private static Unavailable unavailableFor(Duration delay) {
        return new Unavailable("The model service cannot take this now.", delay);
    }
}
