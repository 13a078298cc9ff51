package dev.bluepencil.harness;

import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.MDC;

/// Does the passages of one text at the same time, each on a thread of its own.
final class SideBySide {
    private SideBySide() {}

    /// The answers as one. At the first fault, or when the calling thread is interrupted, the others are cut off;
    /// none is left when this returns.
    static EngineAnswer of(List<Attempt> passages, Work work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return of(passages, work, threads);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Unavailable("The call was cut off.", Duration.ZERO);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a passage could not be done", e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static EngineAnswer of(List<Attempt> passages, Work work, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        var answers = new ExecutorCompletionService<EngineAnswer>(threads);
        var futures = IntStream.range(0, passages.size())
                .mapToObj(place -> answers.submit(inThisContext(() -> work.at(place, passages.get(place)))))
                .toList();
        for (int i = 0; i < futures.size(); i++) {
            if (answers.take().get() instanceof Fault fault) {
                return fault;
            }
        }
        return joined(futures.stream()
                .map(Future::resultNow)
                .map(Answered.class::cast)
                .toList());
    }

    private static Answered joined(List<Answered> answers) {
        var first = answers.getFirst();
        return new Answered(
                answers.stream().map(Answered::text).collect(Collectors.joining()),
                first.language(),
                first.model(),
                answers.stream().map(Answered::tokens).reduce(Tokens.NONE, Tokens::plus));
    }

    /// Lines in the log name the request that the work is for.
    private static Callable<EngineAnswer> inThisContext(Callable<EngineAnswer> work) {
        var context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            return work.call();
        };
    }

    interface Work {
        /// @param place which of the passages it is, from 0
        EngineAnswer at(int place, Attempt passage);
    }
}
