import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server that is a reference, as a process of its own: a single-file program, which is given the port first.
final class BareServer implements AutoCloseable {
    final int port = Service.freePort();
    private final Process process;

    /// @param options for the Java that runs it
    /// @param program in the folder `bench`; answers `GET /` with a 200
    BareServer(List<String> options, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Service.java()));
        command.addAll(options);
        command.addAll(List.of("bench/" + program, "" + port));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int tries = 0; tries < 400 && process.isAlive(); tries++) {
            try (var client = new Client(port)) {
                client.get("/", "").expect(200);
                return;
            } catch (UncheckedIOException _) {
                Service.pause(50);
            }
        }
        throw new IllegalStateException("bench/" + program + " did not start; run this in the folder above bench.");
    }

    /// How long processors have worked for it so far.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
