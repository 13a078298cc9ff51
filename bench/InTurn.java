import java.util.Map;

/// Does the same at two services in turn and compares the medians: as they are, and less what a request costs that is
/// no part of the question, for the work alone.
///
/// @param <S> a service with whatever is known of it
final class InTurn<S> {
    private static final String FLOOR = "1.3";

    /// In milliseconds; a ratio of less says nothing.
    private static final double LEAST = 0.1;

    private final S few;
    private final S many;
    private final int warmUp;
    private final int times;

    /// @param warmUp how often first without being measured
    /// @param times how often then
    InTurn(S few, S many, int warmUp, int times) {
        this.few = few;
        this.many = many;
        this.warmUp = warmUp;
        this.times = times;
    }

    interface Work<S> {
        void at(S service, int turn);
    }

    /// Prints a line for each work by its name.
    ///
    /// @param things what there are few and many of
    /// @param nothing the name of what is no part of the question
    void print(String title, String things, int fewSize, int manySize, String nothing, Map<String, Work<S>> works) {
        IO.println("%-40s %9s %9s %7s %10s  %s".formatted(title, fewSize, manySize, "ratio", "work alone", "floor"));
        var base = measure(works.get(nothing));
        var worst = new Worst("", 0);
        for (var work : works.entrySet()) {
            var name = work.getKey();
            if (name.equals(nothing)) {
                IO.println("%-40s %9.3f %9.3f %7.2f".formatted(name, base.few, base.many, base.many / base.few));
            } else {
                var medians = measure(work.getValue());
                print(name, medians, base);
                worst = worst.or(name, medians.ratio(base));
            }
        }
        Rows.atMost(
                FLOOR,
                "the worst of %d requests at %,d against %,d %s".formatted(works.size() - 1, manySize, fewSize, things),
                worst.name,
                "1.0",
                worst.ratio);
    }

    private record Worst(String name, double ratio) {
        Worst or(String other, double itsRatio) {
            return itsRatio > ratio ? new Worst(other, itsRatio) : this;
        }
    }

    private static void print(String name, Medians it, Medians base) {
        double alone = it.few - base.few;
        var ratio = alone < LEAST ? "" : "%.2f".formatted((it.many - base.many) / alone);
        IO.println("%-40s %9.3f %9.3f %7.2f %10s  %s".formatted(name, it.few, it.many, it.many / it.few, ratio, FLOOR));
    }

    private Medians measure(Work<S> work) {
        for (int turn = 0; turn < warmUp; turn++) {
            work.at(few, turn);
            work.at(many, turn);
        }
        var here = new Times();
        var there = new Times();
        for (int i = warmUp; i < warmUp + times; i++) {
            int turn = i;
            here.time(() -> work.at(few, turn));
            there.time(() -> work.at(many, turn));
        }
        return new Medians(here.median(), there.median());
    }

    private record Medians(double few, double many) {
        /// Of the work alone, where there is enough of it.
        double ratio(Medians base) {
            return few - base.few < LEAST ? many / few : (many - base.many) / (few - base.few);
        }
    }
}
