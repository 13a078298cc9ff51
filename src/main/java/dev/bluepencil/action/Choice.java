package dev.bluepencil.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Reads an option out of a closed set by its snake_case name.
final class Choice {
    private Choice() {}

    /// A parser that refuses every other word and says which ones there are.
    static <E extends Enum<E>> Function<String, E> of(Class<E> options) {
        return wire -> Arrays.stream(options.getEnumConstants())
                .filter(option -> wire(option).equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + String.join(", ", names(options))));
    }

    /// All words there are.
    static <E extends Enum<E>> List<String> names(Class<E> options) {
        return Arrays.stream(options.getEnumConstants()).map(Choice::wire).toList();
    }

    private static String wire(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }
}
