import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Asks several servers in turn, round after round, so that what else the machine does falls on all; the middle round
/// of each counts.
final class Rounds {
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;

    private final List<Contender> all;
    private final double[][] rates;
    private final double[][] costs;

    /// @param processorTime how long processors have worked for the server so far
    record Contender(String name, Question question, Supplier<Duration> processorTime) {}

    /// Warms each up, then measures.
    Rounds(Duration warmUp, Duration round, List<Contender> all) {
        this.all = all;
        rates = new double[all.size()][ROUNDS];
        costs = new double[all.size()][ROUNDS];
        all.forEach(it -> Load.perSecond(CLIENTS, warmUp, it.question));
        for (int number = 0; number < ROUNDS; number++) {
            for (int i = 0; i < all.size(); i++) {
                measure(number, i, round);
            }
        }
    }

    private void measure(int number, int i, Duration round) {
        var it = all.get(i);
        var before = it.processorTime.get();
        rates[i][number] = Load.perSecond(CLIENTS, round, it.question);
        var worked = it.processorTime.get().minus(before);
        costs[i][number] = worked.toNanos() / 1e6 / (rates[i][number] * round.toSeconds());
    }

    /// Answers per second.
    double rate(String name) {
        return Load.middle(rates[index(name)]);
    }

    private int index(String name) {
        return all.stream().map(Contender::name).toList().indexOf(name);
    }

    /// A line for each, compared with the first.
    void print() {
        IO.println("%d connections by %s, %d cores; the middle one of %d rounds"
                .formatted(CLIENTS, Load.generator(), Runtime.getRuntime().availableProcessors(), ROUNDS));
        IO.println("%-48s %8s %12s %14s  %s".formatted("", "per s", "of the first", "processor ms", "rounds"));
        for (int i = 0; i < all.size(); i++) {
            var each = Arrays.stream(rates[i]).mapToObj("%.0f"::formatted).collect(Collectors.joining(" "));
            double rate = Load.middle(rates[i]);
            IO.println("%-48s %8.0f %12.3f %14.3f  %s"
                    .formatted(all.get(i).name, rate, rate / Load.middle(rates[0]), Load.middle(costs[i]), each));
        }
    }

    /// A row for what was done by one, against another that did the same.
    void row(String floor, String name, String reference) {
        if (index(reference) >= 0) {
            Rows.atLeast(
                    floor,
                    name,
                    "%.0f/s".formatted(rate(name)),
                    "%s: %.0f/s".formatted(reference, rate(reference)),
                    rate(name) / rate(reference));
        }
    }
}
