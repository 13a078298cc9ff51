package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The service as an operator starts it, a process of its own, and what it has printed.
final class ServiceProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("is up at http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final StringBuilder printed = new StringBuilder();

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /// @param settings win over ones that make it start quickly, in the folder
    static ServiceProcess start(Path dataDir, Map<String, String> settings) throws IOException {
        return start(dataDir, settings, List.of());
    }

    /// So that no file it writes can grow further than that, as on a disk that is full by then.
    static ServiceProcess startWithin(int kilobytes, Path dataDir, Map<String, String> settings) throws IOException {
        return start(dataDir, settings, List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\""));
    }

    private static ServiceProcess start(Path dataDir, Map<String, String> settings, List<String> by)
            throws IOException {
        var words = new ArrayList<>(by);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ChildJava.classPath(),
                Main.class.getName()));
        var command = new ProcessBuilder(words).directory(dataDir.toFile()).redirectErrorStream(true);
        command.environment().clear();
        command.environment()
                .putAll(Map.of(
                        "DATA_DIR",
                        dataDir.toString(),
                        "PORT",
                        "0",
                        "BCRYPT_ROUNDS",
                        settings.containsKey("ENVIRONMENT") ? "12" : "4",
                        "OFFLINE_ENGINE",
                        "off"));
        command.environment().putAll(settings);
        return new ServiceProcess(command.start());
    }

    /// Waits until it has said all that it says at start.
    void waitUntilUp() throws IOException {
        waitFor("Ctrl-C");
    }

    /// Waits until it has printed the words.
    void waitFor(String words) throws IOException {
        while (printed.indexOf(words) < 0) {
            var line = process.inputReader().readLine();
            if (line == null) {
                throw new AssertionError("it ended: " + printed);
            }
            printed.append(line).append('\n');
        }
    }

    /// Waits until it says that it is up.
    int port() throws IOException {
        waitUntilUp();
        var address = ADDRESS.matcher(printed);
        assertThat(address.find()).as(printed.toString()).isTrue();
        return Integer.parseInt(address.group(1));
    }

    /// Lets it say any amount from here on, unheard.
    void ignore() {
        var lines = process.inputReader().lines();
        Thread.ofPlatform().daemon().name("ignored").start(() -> lines.forEach(_ -> {}));
    }

    int exitCode() throws InterruptedException {
        drain();
        return process.waitFor();
    }

    void terminate() throws InterruptedException {
        process.toHandle().destroy(); // unlike Process.destroy, this leaves its output to be read
        exitCode();
    }

    String output() {
        return printed.toString();
    }

    private void drain() {
        process.inputReader().lines().forEach(line -> printed.append(line).append('\n'));
    }

    /// Kills it on the spot (SIGKILL).
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
