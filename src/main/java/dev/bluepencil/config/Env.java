package dev.bluepencil.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads settings by name and remembers every problem, so that an operator sees them all at once.
///
/// A blank value counts as unset. A value that cannot be used is replaced by its default until [#check] throws.
final class Env {
    private final Map<String, String> values;
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Env(Map<String, String> values) {
        this.values = values;
    }

    Optional<String> text(String name) {
        defaults.putIfAbsent(name, "");
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String name, String otherwise) {
        defaults.put(name, otherwise);
        return text(name).orElse(otherwise);
    }

    Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    int number(String name, int otherwise, int least, int most) {
        defaults.put(name, Integer.toString(otherwise));
        return text(name).flatMap(value -> number(name, value, least, most)).orElse(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return switch (choice(name, Flag.class, otherwise ? Flag.TRUE : Flag.FALSE)) {
            case TRUE -> true;
            case FALSE -> false;
        };
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        defaults.put(name, wire(otherwise));
        var value = text(name, wire(otherwise));
        var choices = type.getEnumConstants();
        for (var choice : choices) {
            if (wire(choice).equalsIgnoreCase(value)) {
                return choice;
            }
        }
        problem(name, "is none of " + Stream.of(choices).map(Env::wire).collect(Collectors.joining(", ")));
        return otherwise;
    }

    /// @param parser throws an IllegalArgumentException whose message says what the value is not
    <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(parser.apply(value));
            } catch (IllegalArgumentException e) {
                problem(name, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    Optional<URI> url(String name) {
        return text(name).flatMap(value -> url(name, value));
    }

    /// A port that is listened on only if it is set.
    Optional<Integer> port(String name) {
        return text(name).flatMap(value -> number(name, value, 0, 65535));
    }

    Path path(String name, String otherwise) {
        return readPath(name, text(name, otherwise)).orElse(Path.of(otherwise));
    }

    Optional<Path> path(String name) {
        return text(name).flatMap(value -> readPath(name, value));
    }

    List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    void problem(String name, String what) {
        problems.add(name + " " + what);
    }

    /// @throws ConfigException if anything read so far was wrong
    void check() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /// Every name that was asked for, with its default as one writes it; empty where there is none.
    Map<String, String> defaults() {
        return defaults;
    }

    private Optional<Path> readPath(String name, String value) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException _) {
            // Java takes the names of files by the locale, which where none is set has ASCII only.
            problem(name, "is no path in this system's locale; for letters beyond ASCII set LC_ALL=C.UTF-8");
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException _) {
            // said below, together with the bounds
        }
        problem(name, "is not a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    private Optional<URI> url(String name, String value) {
        try {
            var uri = new URI(value.replaceAll("/+$", ""));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException _) {
            // said below, in the same words as a URL of another kind
        }
        problem(name, "is not an http:// or https:// address");
        return Optional.empty();
    }

    private static String wire(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private enum Flag {
        TRUE,
        FALSE
    }
}
