package dev.bluepencil.http.stream;

import io.javalin.http.Context;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/// A caller's being there while work is done for them: once they are gone, the work is broken off.
public final class Presence {
    private final UnderWay underWay;
    private final ServletContextRequest request;

    private final Lock lock = new ReentrantLock();
    private @Nullable Thread worker;
    private boolean isHeld;
    private boolean isInterrupted;
    private @Nullable RuntimeException end;

    private Presence(UnderWay underWay, ServletContextRequest request) {
        this.underWay = underWay;
        this.request = request;
    }

    static Presence of(Context ctx) {
        ctx.bodyAsBytes(); // what is still to come of the request would be taken for the next one
        return new Presence(ctx.appData(UnderWay.KEY), ServletContextRequest.getServletContextRequest(ctx.req()));
    }

    /// Does a piece of work that the caller of a request waits for, on this thread. The thread is interrupted at once
    /// when the caller is gone, or when the server stops and can wait no longer. The interrupt does not outlast the
    /// work, so that what is to be tidied up afterwards can be.
    ///
    /// @throws ClientGoneException if the caller went while the work was under way, whatever came of it
    /// @throws ApiException a 503 if the server is about to stop
    public static <T> T during(Context ctx, Supplier<T> work) {
        return of(ctx).during(work);
    }

    <T> T during(Supplier<T> work) {
        try {
            T result = attended(work);
            check();
            return result;
        } catch (RuntimeException e) {
            check(); // why it was broken off says more than how it took that
            throw e;
        }
    }

    private <T> T attended(Supplier<T> work) {
        start();
        try (var _ = underWay.with(this);
                var _ = HangUp.on(request, () -> end(new ClientGoneException()))) {
            return work.get();
        } finally {
            finish();
        }
    }

    /// Breaks off what is under way and what may begin later.
    void end(RuntimeException why) {
        lock.lock();
        try {
            if (end == null) {
                end = why;
                interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Cuts the answer off where it is, so that nobody takes it for the whole.
    void abort(RuntimeException why) {
        request.getServletChannel().abort(why);
    }

    /// Keeps the interrupt back from a worker who writes, until [#release]; one thread at a time may.
    ///
    /// @throws RuntimeException what the work was broken off with
    void hold() {
        lock.lock();
        try {
            check();
            isHeld = Thread.currentThread().equals(worker);
        } finally {
            lock.unlock();
        }
    }

    void release() {
        lock.lock();
        try {
            isHeld = false;
            interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void interrupt() {
        if (end != null && worker != null && !isHeld && !isInterrupted) {
            isInterrupted = true;
            worker.interrupt();
        }
    }

    private void start() {
        lock.lock();
        try {
            check();
            worker = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void finish() {
        lock.lock();
        try {
            worker = null;
            if (isInterrupted) {
                isInterrupted = false;
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    private void check() {
        lock.lock();
        try {
            if (end != null) {
                throw end;
            }
        } finally {
            lock.unlock();
        }
    }
}
