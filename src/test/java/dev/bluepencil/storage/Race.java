package dev.bluepencil.storage;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/// Many threads that do the same thing at the same moment.
public final class Race {
    public static final int RUNNERS = 40;

    private Race() {}

    /// How many of them got `true`; what any of them throws is thrown.
    public static int winners(IntPredicate runner) throws InterruptedException, ExecutionException {
        return winners(RUNNERS, runner);
    }

    /// The same of another number of threads.
    public static int winners(int runners, IntPredicate runner) throws InterruptedException, ExecutionException {
        int winners = 0;
        for (var result : run(runners, runner)) {
            winners += result.get() ? 1 : 0;
        }
        return winners;
    }

    private static Iterable<Future<Boolean>> run(int number, IntPredicate runner) throws InterruptedException {
        var start = new CountDownLatch(number);
        var runners = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < number; i++) {
            int mine = i;
            runners.add(() -> {
                start.countDown();
                start.await();
                return runner.test(mine);
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(runners);
        }
    }
}
