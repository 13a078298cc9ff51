package dev.bluepencil.check.number;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two numbers that changed places while the words around them stayed: `from 20 to 10` for `from 10 to 20`.
final class Swap {
    private record Place(String before, String after) {}

    private final Map<Place, List<Figure>> own;
    private final Map<Place, List<Figure>> others;

    private Swap(Figures own, Figures others) {
        this.own = places(own);
        this.others = places(others);
    }

    /// Says no where words on both sides of a number do not tell its place from all others.
    static boolean isBetween(Figures own, Figures others) {
        return own.all().size() > 1 && new Swap(own, others).isThere();
    }

    private boolean isThere() {
        return own.entrySet().stream()
                .filter(place -> place.getValue().size() == 1)
                .anyMatch(place -> at(others, place.getKey())
                        .filter(other -> areOf(place.getValue().getFirst(), other))
                        .isPresent());
    }

    /// Where the one was stands the other, and where the other was the one.
    private boolean areOf(Figure figure, Figure other) {
        return !isSame(figure, other)
                && own.entrySet().stream()
                        .filter(place -> place.getValue().size() == 1
                                && isSame(place.getValue().getFirst(), other))
                        .anyMatch(place -> at(others, place.getKey())
                                .filter(last -> isSame(last, figure))
                                .isPresent());
    }

    private static Optional<Figure> at(Map<Place, List<Figure>> figures, Place place) {
        return Optional.ofNullable(figures.get(place))
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.seeks().stream().anyMatch(other.keys()::contains);
    }

    private static Map<Place, List<Figure>> places(Figures figures) {
        return figures.all().stream()
                .filter(figure -> !figures.before(figure).isEmpty()
                        || !figures.after(figure).isEmpty())
                .collect(groupingBy(figure -> new Place(figures.before(figure), figures.after(figure))));
    }
}
