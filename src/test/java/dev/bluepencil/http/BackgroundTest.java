package dev.bluepencil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.http.problem.ApiException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
    @AutoClose
    private final Background background = new Background();

    @Test
    void what_is_too_much_is_refused_until_there_is_room_again() throws InterruptedException {
        var end = new CountDownLatch(1);
        var ended = new Semaphore(0);
        for (int i = 0; i < Background.MOST_AT_ONCE; i++) {
            background.run("waiting", () -> {
                await(end);
                ended.release();
            });
        }
        assertThatThrownBy(() -> background.run("too much", ended::release)).isInstanceOf(ApiException.class);

        end.countDown();
        assertThat(ended.tryAcquire(Background.MOST_AT_ONCE, 30, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void what_fails_makes_room_too() throws InterruptedException {
        var ran = new Semaphore(0);
        for (int i = 0; i < 2 * Background.MOST_AT_ONCE; i++) {
            runOnceThereIsRoom(() -> {
                ran.release();
                throw new IllegalStateException("on purpose");
            });
            assertThat(ran.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// What failed makes room a moment after it ran.
    private void runOnceThereIsRoom(Runnable work) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                background.run("failing", work);
                return;
            } catch (ApiException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
