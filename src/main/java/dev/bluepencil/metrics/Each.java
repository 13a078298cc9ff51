package dev.bluepencil.metrics;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// A meter for each of the words of a closed set.
final class Each<E extends Enum<E>, M> {
    private final Map<E, M> meters;

    Each(Class<E> words, Function<E, M> meter) {
        meters = new EnumMap<>(words);
        for (var word : words.getEnumConstants()) {
            meters.put(word, meter.apply(word));
        }
    }

    M of(E word) {
        return Objects.requireNonNull(meters.get(word));
    }

    /// As it stands in a label.
    static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
