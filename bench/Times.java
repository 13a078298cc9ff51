import java.util.Arrays;
import java.util.Random;

/// How long something took each time, in nanoseconds; safe for many threads that add.
final class Times {
    private static final int RESAMPLES = 4000;

    private long[] nanos = new long[1024];
    private int count;

    /// Runs the work and notes how long it took.
    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    synchronized void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    synchronized int count() {
        return count;
    }

    double median() {
        return millis(0.5);
    }

    /// @param share how many of all took at most as long, such as 0.99
    double millis(double share) {
        return at(sorted(), share) / 1e6;
    }

    /// In what range the difference (this less that) between what so large a share of all took at most lies, in 99 of
    /// 100 cases, as far as chance goes; by drawing anew from what was measured.
    double[] difference(Times that, double share) {
        var random = new Random(1);
        var differences = new double[RESAMPLES];
        var mine = sorted();
        var theirs = that.sorted();
        for (int i = 0; i < RESAMPLES; i++) {
            differences[i] = (redrawn(mine, share, random) - redrawn(theirs, share, random)) / 1e6;
        }
        Arrays.sort(differences);
        return new double[] {differences[RESAMPLES / 200], differences[RESAMPLES - 1 - RESAMPLES / 200]};
    }

    private static double redrawn(long[] from, double share, Random random) {
        var drawn = new long[from.length];
        Arrays.setAll(drawn, _ -> from[random.nextInt(from.length)]);
        Arrays.sort(drawn);
        return at(drawn, share);
    }

    private synchronized long[] sorted() {
        var copy = Arrays.copyOf(nanos, count);
        Arrays.sort(copy);
        return copy;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
