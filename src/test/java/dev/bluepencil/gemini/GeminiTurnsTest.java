package dev.bluepencil.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.gemini.EngineRig.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
final class GeminiTurnsTest {
    private final GeminiStub gemini = GeminiStub.start();
    private final Way way;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GeminiTurnsTest(Way way) {
        this.way = way;
    }

    @AfterEach
    void close() {
        gemini.close();
        threads.shutdownNow();
    }

    @Test
    void five_hundred_at_once_are_all_answered_with_no_more_on_the_wire_than_allowed() throws Exception {
        gemini.gather(256);

        try (var rig = new EngineRig(gemini.url(), way, EngineRig.LONG, 256)) {
            assertThat(all(rig, 500)).hasSize(500).allMatch(Answered.class::isInstance);
            assertThat(gemini.mostAtOnce()).isEqualTo(256);
        }
    }

    @Test
    void whoever_gets_no_turn_before_the_deadline_is_told_to_come_back() throws Exception {
        gemini.always(GeminiReply.silence());

        try (var rig = new EngineRig(gemini.url(), way, EngineRig.LONG, 1)) {
            threads.execute(() -> rig.fix("the first"));
            gemini.awaitCall("the first");
            rig.hurry(EngineRig.LONG);

            assertThat(rig.fix("the second")).isInstanceOf(Unavailable.class);
            assertThat(gemini.calls()).hasSize(1);
        }
    }

    @Test
    void every_turn_is_given_back_whatever_came_of_it() throws Exception {
        gemini.next(
                GeminiReply.status(503),
                GeminiReply.cutOff(),
                GeminiReply.rateLimited("3600s"),
                GeminiReply.json("<html>"),
                GeminiReply.json("{\"candidates\": null}"),
                GeminiReply.invalidKey(),
                GeminiReply.stopped("SAFETY", ""),
                GeminiReply.blocked("SAFETY"));

        try (var rig = EngineRig.forgetful(gemini.url(), way, 2)) {
            for (int i = 0; i < 6; i++) {
                rig.fix("i has a apple");
            }
            interruptOne(rig);
            for (int i = 0; i < 3; i++) {
                assertThat(rig.fix("i has a apple")).isInstanceOf(Answered.class);
            }
            gemini.gather(2);

            assertThat(all(rig, 2)).allMatch(Answered.class::isInstance);
        }
    }

    @Test
    void an_interrupted_caller_is_answered_and_stays_interrupted() throws Exception {
        try (var rig = new EngineRig(gemini.url(), way)) {
            assertThat(interruptOne(rig)).isTrue();
        }
    }

    @Test
    void closing_cuts_off_what_is_under_way() throws Exception {
        gemini.always(GeminiReply.silence());
        var rig = new EngineRig(gemini.url(), way);
        var answer = threads.submit(() -> rig.fix("i has a apple"));
        gemini.awaitCall("i has a apple");

        rig.close();

        assertThat(answer.get()).isInstanceOf(Unavailable.class);
        assertThat(gemini.calls()).hasSize(1);
    }

    @Test
    void getting_ready_costs_no_call() {
        try (var rig = new EngineRig(gemini.url(), way)) {
            rig.fix("i has a apple");

            assertThat(rig.engine().state()).isEqualTo(EngineState.READY);
            assertThat(gemini.calls()).hasSize(1);
        }
    }

    @Test
    void it_may_be_closed_before_it_is_ready() {
        new EngineRig(gemini.url(), way).close();
    }

    /// Whether the thread was still marked as interrupted when it had its answer.
    private boolean interruptOne(EngineRig rig) throws Exception {
        gemini.next(GeminiReply.silence());
        var marked = new FutureTask<>(() -> rig.fix("stop me") instanceof Unavailable
                && Thread.currentThread().isInterrupted());
        var thread = Thread.startVirtualThread(marked);
        gemini.awaitCall("stop me");
        thread.interrupt();
        return marked.get();
    }

    private List<EngineAnswer> all(EngineRig rig, int howMany) throws Exception {
        Callable<EngineAnswer> call = () -> rig.fix("i has a apple");
        var answers = new ArrayList<EngineAnswer>();
        for (var answer : threads.invokeAll(Collections.nCopies(howMany, call))) {
            answers.add(answer.get());
        }
        return answers;
    }
}
