package dev.bluepencil.usage;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.Config;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.Reservation.Reserved;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A process of its own that charges an account from many threads, ten characters at a time, and says a line after
/// each, until it is killed.
final class ChargingProcess implements AutoCloseable {
    static final int THREADS = 8;
    static final int CHARACTERS = 10;
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    static final Instant NOW = Instant.parse("2026-03-01T10:20:00Z");

    private final Process process;
    private final BufferedReader acknowledged;

    private ChargingProcess(Process process) {
        this.process = process;
        acknowledged = process.inputReader();
    }

    /// @param settings of its storage, as the environment would have them
    static ChargingProcess start(Map<String, String> settings, AccountId account) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChargingProcess.class.getName(),
                account.value());
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().putAll(settings);
        return new ChargingProcess(process.start());
    }

    void awaitCharges(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            if (acknowledged.readLine() == null) {
                throw new IOException("It ended by itself.");
            }
        }
    }

    /// Kills it on the spot (SIGKILL); how many more charges it had acknowledged until then.
    long kill() {
        close();
        return acknowledged.lines().count();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly(); // unlike the process itself, this leaves its last words to be read
        process.onExit().join();
    }

    static void main(String[] arguments) throws IOException {
        var config = Config.from(System.getenv());
        var account = new AccountId(arguments[0]);
        try (var storage = Storage.open(config.storage());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var usage = new Usage(storage, config.limits(), LONGEST_CALL, InstantSource.fixed(NOW));
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> charge(usage, account));
            }
            awaitEndOfParent();
        }
    }

    /// So that it does not outlive a test run that was killed itself.
    private static void awaitEndOfParent() throws IOException {
        System.in.read();
        Runtime.getRuntime().halt(1);
    }

    private static void charge(Usage usage, AccountId account) {
        while (usage.reserve(account, CHARACTERS) instanceof Reserved reserved) {
            usage.settle(reserved);
            IO.println("charged");
        }
    }
}
