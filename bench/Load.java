import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/// Many clients at once, each on a thread of its own.
final class Load {
    /// How many numbers one run may take.
    static final int NUMBERS = 4_000_000;

    private static final AtomicInteger NEXT = new AtomicInteger(100_000_000);

    private Load() {}

    /// What makes the load of [#perSecond(int, Duration, Question)].
    static String generator() {
        return Wrk.installed() ? "wrk" : "threads of Java";
    }

    /// Answers per second to all clients together, each of which asks anew when it has its answer; by `wrk` where it is
    /// installed.
    static double perSecond(int clients, Duration time, Question question) {
        checkOnce(question);
        int first = NEXT.getAndAdd(NUMBERS);
        double rate = Wrk.installed()
                ? Wrk.perSecond(clients, time, question, first)
                : perSecond(clients, time, turns(question, new AtomicInteger(first)));
        checkOnce(question);
        return rate;
    }

    private static void checkOnce(Question question) {
        try (var client = new Client(question.port())) {
            question.check(client.send(question.request(0, NEXT.getAndIncrement())));
        }
    }

    private static Turns turns(Question question, AtomicInteger numbers) {
        return new Turns() {
            @Override
            public int port() {
                return question.port();
            }

            @Override
            public Runnable of(int i, Client client) {
                return () -> {
                    int number = numbers.incrementAndGet();
                    question.check(client.send(question.request(number, number)));
                };
            }
        };
    }

    /// Does the work once for each number below, and returns when all is done; throws what any of them threw.
    static void together(int many, IntConsumer work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < many; i++) {
                int mine = i;
                all.add(threads.submit(() -> work.accept(mine)));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Turns per second of all clients together, each of which takes its next turn when its last is done.
    static double perSecond(int clients, Duration time, Turns turns) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var done = new LongAdder();
        together(clients, i -> {
            try (var client = new Client(turns.port())) {
                var turn = turns.of(i, client);
                while (System.nanoTime() < end) {
                    turn.run();
                    done.increment();
                }
            }
        });
        return done.sum() * 1e9 / (System.nanoTime() - start);
    }

    static double middle(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// What a client does again and again.
    interface Turns {
        int port();

        /// @param i which of the clients it is
        Runnable of(int i, Client client);
    }
}
