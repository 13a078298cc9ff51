import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server that is a reference, as a process of its own on a free port of the loopback, with a temporary folder that
/// goes with it.
final class BareServer implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final Path folder;
    private final Process process;

    /// Starts it and waits until it answers `GET /` with a 200.
    ///
    /// @param command what starts it; `PORT` in it becomes the port
    BareServer(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        this.folder = folder;
        port = Service.freePort();
        var builder = new ProcessBuilder(command.stream().map(it -> it.replace("PORT", "" + port)).toList());
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    /// A program of the folder `bench` in a single file, which is given the port first.
    ///
    /// @param options for the Java that runs it
    static BareServer program(List<String> options, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Service.java()));
        command.addAll(options);
        command.addAll(List.of("bench/" + program, "PORT"));
        command.addAll(List.of(arguments));
        return new BareServer(newFolder(), Map.of(), command);
    }

    static Path newFolder() throws IOException {
        return Files.createTempDirectory("bluepencil-bench");
    }

    int port() {
        return port;
    }

    /// How long processors have worked for it so far.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void awaitReady() throws IOException {
        for (int tries = 0; tries < 4000 && process.isAlive(); tries++) {
            try (var client = new Client(port)) {
                client.get("/", "").expect(200);
                return;
            } catch (UncheckedIOException _) {
                Service.pause(5);
            }
        }
        throw new IllegalStateException("A reference did not start; run this in the folder above bench.\n"
                + Files.readString(folder.resolve("log")));
    }

    /// Stops it and leaves its folder in place.
    void stop() {
        end(process);
    }

    /// Stops a process, by force if it takes too long.
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        stop();
        remove(folder);
    }

    /// Removes a folder and all that is in it, if it is there.
    static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
