package dev.bluepencil.editor;

import dev.bluepencil.engine.Deltas;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One piece of work that any number of callers wait for. It runs on a thread of its own, so that who leaves leaves the
/// others alone.
///
/// What the engine writes is kept until the end, and each caller takes it from there at its own pace: a slow reader
/// holds up nobody.
final class Flight implements Deltas {
    private final FutureTask<?> task;
    private final StringBuilder written = new StringBuilder();
    private int waiting;
    private @Nullable Outcome outcome;
    private @Nullable RuntimeException failure;

    /// @param work told where to write; interrupted if it is called off
    Flight(Function<Deltas, Outcome> work) {
        task = new FutureTask<>(() -> run(work), null);
    }

    synchronized Flight boarded() {
        waiting++;
        return this;
    }

    /// Whether nobody waits any more.
    synchronized boolean left() {
        waiting--;
        return waiting == 0;
    }

    synchronized int waiting() {
        return waiting;
    }

    void start(Executor threads) {
        threads.execute(task);
    }

    void callOff() {
        task.cancel(true);
    }

    @Override
    public synchronized void add(String text) {
        written.append(text);
        notifyAll();
    }

    /// Waits for the end, and passes on meanwhile what is written.
    ///
    /// @throws RuntimeException what the work threw
    Outcome await(Deltas reader) throws InterruptedException {
        int read = 0;
        while (true) {
            var news = news(read);
            if (!news.text().isEmpty()) {
                reader.add(news.text());
                read += news.text().length();
            }
            if (news.outcome() != null) {
                return news.outcome();
            }
        }
    }

    private synchronized News news(int read) throws InterruptedException {
        while (written.length() == read && outcome == null && failure == null) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
        return new News(written.substring(read), outcome);
    }

    private void run(Function<Deltas, Outcome> work) {
        try {
            land(work.apply(this));
        } catch (RuntimeException e) {
            crash(e);
        } catch (Error e) {
            crash(new IllegalStateException("the work broke down", e));
            throw e;
        }
    }

    private synchronized void land(Outcome outcome) {
        this.outcome = outcome;
        notifyAll();
    }

    private synchronized void crash(RuntimeException failure) {
        this.failure = failure;
        notifyAll();
    }

    private record News(String text, @Nullable Outcome outcome) {}
}
