package dev.bluepencil.languagetool;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Where the proofreaders sit: as many for each brief as work at once, which is one per core.
///
/// They work on platform threads of their own. On virtual ones, which give way only when they wait, a few long texts
/// would hold up every other request.
final class Desk implements AutoCloseable {
    /// Texts that may wait for their turn, for each core.
    private static final int WAITING = 32;

    /// LanguageTool's patterns recurse deeply, and it prints the sentence on which its stack overflows.
    private static final long STACK_BYTES = 16 * 1024 * 1024;

    private static final ThreadFactory THREADS = Thread.ofPlatform()
            .name("proofreader-", 0)
            .daemon()
            .stackSize(STACK_BYTES)
            .factory();

    private final Function<Brief, Proofreader> loader;
    private final Map<Brief, Queue<Proofreader>> idle = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;

    Desk(int cores, Function<Brief, Proofreader> loader) {
        this.loader = loader;
        this.threads = new ThreadPoolExecutor(
                cores, cores, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(cores * WAITING), THREADS);
    }

    /// Has a proofreader for the brief read a first text, so that all it needs is in memory for the next.
    void prepare(Brief brief) throws IOException, InterruptedException {
        var _ = proofread(brief, "This is a first text, wich is read for practise.");
    }

    /// Puts the text in line.
    ///
    /// @return the text corrected; empty if it is in another language
    /// @throws java.util.concurrent.RejectedExecutionException if the line is full, or the desk closed
    Future<Optional<String>> submit(Brief brief, String text) {
        return threads.submit(() -> proofread(brief, text));
    }

    /// Stops all work at once.
    @Override
    public void close() {
        for (var waiting : threads.shutdownNow()) {
            if (waiting instanceof Future<?> text) {
                text.cancel(true);
            }
        }
    }

    /// A proofreader that fails at its text is not given another.
    private Optional<String> proofread(Brief brief, String text) throws IOException, InterruptedException {
        var free = Optional.ofNullable(idle(brief).poll());
        var proofreader = free.orElseGet(() -> loader.apply(brief));
        var revised = proofreader.proofread(text);
        giveBack(brief, proofreader);
        return revised;
    }

    private void giveBack(Brief brief, Proofreader proofreader) {
        idle(brief).add(proofreader);
    }

    private Queue<Proofreader> idle(Brief brief) {
        return idle.computeIfAbsent(brief, _ -> new ConcurrentLinkedQueue<>());
    }
}
