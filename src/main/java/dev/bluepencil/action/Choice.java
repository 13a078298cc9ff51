package dev.bluepencil.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads an option out of a closed set by its snake_case name.
final class Choice {
    private Choice() {}

    /// A parser that refuses every other word and says which ones there are.
    static <E extends Enum<E>> Function<String, E> of(Class<E> options) {
        return wire -> Arrays.stream(options.getEnumConstants())
                .filter(option -> wire(option).equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + names(options)));
    }

    private static <E extends Enum<E>> String names(Class<E> options) {
        return Arrays.stream(options.getEnumConstants()).map(Choice::wire).collect(Collectors.joining(", "));
    }

    private static String wire(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }
}
