package dev.bluepencil.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.http.problem.ApiException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindrot.jbcrypt.BCrypt;

final class HashingPoolTest {
    @Test
    void a_full_queue_refuses_at_once_and_takes_work_again_afterwards() throws Exception {
        try (var pool = new HashingPool(1, 1);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CountDownLatch(1);
            var finish = new CountDownLatch(1);
            var first = callers.submit(() -> pool.run(() -> {
                started.countDown();
                finish.await();
                return "first";
            }));
            started.await();
            var refusals = new Semaphore(0);
            var done = IntStream.range(0, 10)
                    .mapToObj(_ -> callers.submit(() -> {
                        try {
                            return pool.run(() -> "waited");
                        } catch (ApiException e) {
                            refusals.release();
                            return "refused";
                        }
                    }))
                    .toList();

            refusals.acquire(9); // one of the ten has the only place in the queue
            finish.countDown();

            assertThat(first.get()).isEqualTo("first");
            var outcomes = new AtomicInteger();
            for (var outcome : done) {
                outcomes.addAndGet("waited".equals(outcome.get()) ? 1 : 0);
            }
            assertThat(outcomes).hasValue(1);
            assertThat(pool.run(() -> "again")).isEqualTo("again");
        }
    }

    @Test
    void never_runs_more_at_once_than_it_has_threads() throws Exception {
        try (var pool = new HashingPool(2, 100);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new AtomicInteger();
            var most = new AtomicInteger();
            var all = IntStream.range(0, 100)
                    .mapToObj(_ -> callers.submit(() -> pool.run(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        BCrypt.hashpw("work that takes a moment", BCrypt.gensalt(4));
                        return running.decrementAndGet();
                    })))
                    .toList();
            for (var one : all) {
                one.get();
            }
            assertThat(most.get()).isBetween(1, 2);
        }
    }

    @Test
    void closing_releases_whoever_waits() throws Exception {
        var pool = new HashingPool(1, 10);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CountDownLatch(1);
            var stuck = callers.submit(() -> pool.run(() -> {
                started.countDown();
                return new Semaphore(0).tryAcquire(1, TimeUnit.DAYS);
            }));
            started.await();
            pool.close();

            assertThatThrownBy(stuck::get).hasRootCauseInstanceOf(InterruptedException.class);
            assertThatThrownBy(() -> pool.run(() -> "late")).isInstanceOf(ApiException.class);
        }
    }
}
