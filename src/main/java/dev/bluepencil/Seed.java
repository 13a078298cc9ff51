package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.defaults.DefaultChange;
import dev.bluepencil.defaults.DefaultStore;
import dev.bluepencil.seed.SeedFolder;
import dev.bluepencil.storage.Storage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the default templates those of a folder, all or none of them, also beside a running server, whose very next
/// request sees them.
///
/// @param folder the usual one if none is named
record Seed(Optional<Path> folder) implements Command {
    /// @throws UsageException if the operands are not at most one path
    static Seed parse(List<String> operands) {
        if (operands.size() > 1) {
            throw new UsageException("seed takes one argument at most: a folder.");
        }
        return new Seed(operands.stream().findFirst().map(Seed::path));
    }

    /// Gives an embedded database the templates that are bundled, unless it was ever given any.
    static void firstTime(Config config, Ports ports) {
        var store = DefaultStore.in(ports.storage());
        if (config.storage().embedded() && !store.isSet()) {
            store.setFirst(SeedFolder.bundled().templates(), ports.clock().instant());
        }
    }

    @Override
    public void run() {
        // Before anything logs: warnings are the server's to give.
        System.setProperty("log.level", "ERROR");
        // First, so that a fault in a file leaves everything untouched.
        var seeds = folder.map(SeedFolder::at).orElseGet(SeedFolder::usual);
        try (var storage = Storage.open(Config.load().storage())) {
            var changes = DefaultStore.in(storage)
                    .replaceAll(seeds.templates(), Ports.realClock().instant());
            changes.forEach(change -> IO.println("%-9s %s".formatted(word(change.kind()), change.slug())));
            IO.println("%d default templates from %s in %s: %s."
                    .formatted(seeds.templates().size(), seeds.name(), storage.name(), sum(changes)));
        }
    }

    @Override
    public String failure() {
        return "seed failed.";
    }

    private static String sum(List<DefaultChange> changes) {
        return Arrays.stream(DefaultChange.Kind.values())
                .map(kind -> changes.stream().filter(it -> it.kind() == kind).count() + " " + word(kind))
                .collect(Collectors.joining(", "));
    }

    private static String word(DefaultChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Path path(String operand) {
        // Which would be the folder one is in.
        if (operand.isEmpty()) {
            throw new UsageException("seed takes a folder, and '' is none.");
        }
        try {
            return Path.of(operand);
        } catch (InvalidPathException _) {
            throw new UsageException("'" + operand + "' is no path.");
        }
    }
}
