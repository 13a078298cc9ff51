package dev.bluepencil.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Reads an option out of a closed set by its name.
final class Choice {
    private Choice() {}

    /// A parser of snake_case names, that refuses every other word and says which ones there are.
    static <E extends Enum<E>> Function<String, E> of(Class<E> options) {
        return of(options, Choice::wire);
    }

    /// The same for options that go by other names.
    static <E extends Enum<E>> Function<String, E> of(Class<E> options, Function<E, String> name) {
        return wire -> Arrays.stream(options.getEnumConstants())
                .filter(option -> name.apply(option).equals(wire))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + String.join(", ", names(options, name))));
    }

    /// All snake_case names there are.
    static <E extends Enum<E>> List<String> names(Class<E> options) {
        return names(options, Choice::wire);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> options, Function<E, String> name) {
        return Arrays.stream(options.getEnumConstants()).map(name).toList();
    }

    private static String wire(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }
}
