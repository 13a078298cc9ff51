package dev.bluepencil.http.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Work that waits to be interrupted, and can be waited for.
final class Interruption {
    final CountDownLatch begun;
    private final CountDownLatch ended;

    Interruption() {
        this(1);
    }

    /// @param times of how many pieces of work
    Interruption(int times) {
        begun = new CountDownLatch(times);
        ended = new CountDownLatch(times);
    }

    /// Swallows the interrupt, as an engine may.
    String awaitIt() {
        begun.countDown();
        try {
            new CompletableFuture<String>().get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            ended.countDown();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return "what came of it";
    }

    void end() {
        ended.countDown();
    }

    boolean happened() throws InterruptedException {
        return ended.await(20, TimeUnit.SECONDS);
    }
}
