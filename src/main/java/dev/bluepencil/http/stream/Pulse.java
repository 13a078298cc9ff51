package dev.bluepencil.http.stream;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.thread.Scheduler;

/// Does something at a steady pace, by the server's one timer but not on its thread.
final class Pulse implements Watch {
    private final Scheduler timer;
    private final Executor threads;
    private final Duration interval;
    private final Runnable work;

    private volatile Scheduler.Task next = () -> false;
    private volatile boolean isOver;

    private Pulse(Scheduler timer, Executor threads, Duration interval, Runnable work) {
        this.timer = timer;
        this.threads = threads;
        this.interval = interval;
        this.work = work;
    }

    static Pulse start(Context ctx, Duration interval, Runnable work) {
        var server = ServletContextRequest.getServletContextRequest(ctx.req()).getComponents();
        var pulse = new Pulse(server.getScheduler(), server.getExecutor(), interval, work);
        pulse.scheduleNext();
        return pulse;
    }

    private void scheduleNext() {
        next = timer.schedule(this::beat, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void beat() {
        if (!isOver) {
            threads.execute(work);
            scheduleNext();
        }
    }

    /// Work that has begun may still go on.
    @Override
    public void close() {
        isOver = true;
        next.cancel();
    }
}
