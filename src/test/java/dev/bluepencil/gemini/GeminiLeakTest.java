package dev.bluepencil.gemini;

import static dev.bluepencil.gemini.GeminiReply.breakOff;
import static dev.bluepencil.gemini.GeminiReply.chunk;
import static dev.bluepencil.gemini.GeminiReply.failure;
import static dev.bluepencil.gemini.GeminiReply.finish;
import static dev.bluepencil.gemini.GeminiReply.raw;
import static dev.bluepencil.gemini.GeminiReply.silence;
import static dev.bluepencil.gemini.GeminiReply.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.gemini.EngineRig.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether turns, threads or connections are lost when much goes wrong, or when much happens at once.
@ParameterizedClass
@EnumSource(Way.class)
final class GeminiLeakTest {
    private static final int FAILURES = 10_000;
    private static final int AT_ONCE = 32;
    private static final int FEW_THREADS = 8;

    /// Most of them are nobody's outage, so that the model does not count as down all the time.
    private static final List<GeminiReply> FOR_BOTH = List.of(
            GeminiReply.blocked("SAFETY"),
            GeminiReply.stopped("SAFETY", "I"),
            GeminiReply.stopped("MAX_TOKENS", "I have"),
            GeminiReply.json("{\"candidates\": null}"),
            GeminiReply.json("{\"candidates\": []}"),
            GeminiReply.zipped(GeminiReply.text(" ")),
            GeminiReply.page(200),
            GeminiReply.page(400),
            GeminiReply.redirect("/elsewhere"),
            GeminiReply.status(503),
            GeminiReply.rateLimited("0.1s"),
            GeminiReply.cutOff());

    private static final List<GeminiReply> FOR_STREAMS = List.of(
            stream(),
            stream(chunk("I "), finish("SAFETY")),
            stream(chunk("I "), failure(400), silence()),
            stream(chunk("I "), raw("data: nonsense\n\n"), silence()),
            stream(chunk("I "), failure(503), silence()),
            stream(chunk("I "), breakOff()));

    private final GeminiStub gemini = GeminiStub.start();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Thread> toInterrupt = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<GeminiReply> replies;
    private final Way way;

    GeminiLeakTest(Way way) {
        this.way = way;
        replies = new ArrayList<>(FOR_BOTH);
        if (way == Way.STREAMED) {
            replies.addAll(FOR_STREAMS);
        }
        replies.add(this::interrupt);
    }

    @AfterEach
    void close() {
        gemini.close();
        threads.shutdownNow();
    }

    @Test
    void after_thousands_of_failures_every_turn_thread_and_connection_is_back() throws Exception {
        int threadsBefore = Thread.getAllStackTraces().size();
        gemini.always(
                exchange -> replies.get(next.getAndIncrement() % replies.size()).send(exchange));

        try (var rig = EngineRig.forgetful(gemini.url(), way, AT_ONCE)) {
            for (var done : threads.invokeAll(Collections.nCopies(2 * AT_ONCE, failing(rig)))) {
                done.get();
            }
            gemini.always(GeminiReply.text("I have an apple."));
            recover(rig);
            gemini.gather(AT_ONCE);
            assertThat(all(rig, AT_ONCE)).allMatch(Answered.class::isInstance);
            while (gemini.connections() > AT_ONCE) {
                Thread.onSpinWait();
            }
        }
        while (gemini.connections() > 0) {
            Thread.onSpinWait();
        }
        assertThat(Thread.getAllStackTraces()).hasSizeLessThan(threadsBefore + FEW_THREADS);
    }

    @Test
    void two_thousand_at_once_are_all_answered() throws Exception {
        gemini.always(GeminiReply.text("I have ", "an apple.")).gather(2_000);

        try (var rig = new EngineRig(gemini.url(), way, EngineRig.LONG, 2_000)) {
            assertThat(all(rig, 2_000)).hasSize(2_000).allMatch(Answered.class::isInstance);
            assertThat(gemini.mostAtOnce()).isEqualTo(2_000);
        }
    }

    private Callable<Integer> failing(EngineRig rig) {
        return () -> {
            int done = 0;
            while (next.get() < FAILURES) {
                var text = Thread.currentThread().threadId() + " " + done++;
                var assignments = EngineRig.assignments(text);
                toInterrupt.put(text, Thread.currentThread());
                assertThat(rig.apply(assignments.get(done % assignments.size())))
                        .isNotInstanceOf(Answered.class);
                toInterrupt.remove(text);
                Thread.interrupted();
            }
            return done;
        };
    }

    /// Has the caller give up, in the middle of the answer if it streams.
    private void interrupt(GeminiExchange exchange) throws IOException, InterruptedException {
        if (way == Way.STREAMED) {
            chunk("I ").send(exchange);
        }
        Objects.requireNonNull(toInterrupt.get(exchange.call().text())).interrupt();
        silence().send(exchange);
    }

    /// Calls until the model does not count as down.
    private static void recover(EngineRig rig) {
        for (int inARow = 0; inARow < 3; ) {
            inARow = rig.fix("i has a apple") instanceof Answered ? inARow + 1 : 0;
        }
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
