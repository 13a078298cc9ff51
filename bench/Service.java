import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// The packaged service as a process of its own, on a free port of the loopback, with everything it keeps in a
/// temporary folder that goes when it is closed, or when this process is told to end.
final class Service implements AutoCloseable {
    static final String PASSWORD = "seven wooden ducks";

    private static final Duration POLLED_EVERY = Duration.ofMillis(5);
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration LETTER_PATIENCE = Duration.ofSeconds(20);

    /// What would make a benchmark measure something else: limits on how much one client may ask.
    private static final Map<String, String> UNLIMITED = Map.of(
            "LOGIN_RATE_LIMIT_PER_MINUTE", "0",
            "LOGIN_RATE_LIMIT_PER_HOUR", "0",
            "FORGOT_PASSWORD_RATE_LIMIT_PER_15MIN", "0",
            "FORGOT_PASSWORD_RATE_LIMIT_PER_HOUR", "0",
            "REGISTER_RATE_LIMIT_PER_HOUR", "0",
            "VERIFY_OTP_RATE_LIMIT_PER_HOUR", "0",
            "OFFLINE_ENGINE", "off");

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> settings;
    private final List<String> options;
    private Process process;

    private Service(Path folder, Map<String, String> settings, List<String> options) {
        this.folder = folder;
        this.settings = settings;
        this.options = options;
    }

    /// Starts it and waits until it is ready.
    ///
    /// @param settings on top of the defaults, without rate limits
    /// @param options for the Java that runs it, beside those of `-Djava.options=`
    static Service start(Map<String, String> settings, String... options) throws IOException {
        var service = new Service(Files.createTempDirectory("bluepencil-bench"), settings, List.of(options));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        service.start();
        return service;
    }

    /// The jar to measure: `-Djar=…`, else the one that the build leaves.
    static Path jar() {
        var jar = Path.of(System.getProperty("jar", "target/bluepencil.jar")).toAbsolutePath();
        if (Files.notExists(jar)) {
            throw new IllegalStateException("There is no " + jar + "; build it: mvn package -DskipTests");
        }
        return jar;
    }

    /// A library that the service is packaged with, such as its driver for SQLite.
    static Path library(String name) throws IOException {
        try (var files = Files.list(jar().resolveSibling("lib"))) {
            return files.filter(it -> it.getFileName().toString().startsWith(name + "-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("lib has no " + name));
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Below those that systems hand out, which a client would get for its own end before a server listens.
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // taken
            }
        }
    }

    /// Starts it anew, with what it kept, and waits until it is ready.
    void start() throws IOException {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(System.getProperty("java.options", "").split(" ")));
        command.removeIf(String::isBlank);
        command.addAll(options);
        command.addAll(List.of("-jar", jar().toString()));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        var environment = builder.environment();
        environment.clear();
        environment.putAll(UNLIMITED);
        environment.putAll(Map.of("HOST", "127.0.0.1", "PORT", "" + port, "DATA_DIR", data().toString()));
        environment.putAll(settings);
        process = builder.start();
        awaitReady();
    }

    Path data() {
        return folder.resolve("data");
    }

    /// How long processors have worked for it so far.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    int port() {
        return port;
    }

    Client connect() {
        return new Client(port);
    }

    /// Registers an account, whose address stays unproved.
    void register(Client client, String email) {
        client.post("/auth/register", Map.of("email", email, "password", PASSWORD)).expect(201);
    }

    /// Registers an account and proves its address by the code from the letter.
    void registerVerified(Client client, String email) {
        register(client, email);
        client.post("/auth/verify-email", Map.of("email", email, "code", mailedCode(email)))
                .expect(200);
    }

    /// The code in the newest letter to the address.
    private String mailedCode(String email) {
        long end = System.nanoTime() + LETTER_PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var letters = Files.list(data().resolve("outbox"))) {
                var letter = letters.filter(it -> it.toString().matches(".*Z-\\Q" + email + "\\E-\\w+\\.eml"))
                        .max(Comparator.naturalOrder());
                if (letter.isPresent()) {
                    return Files.readString(letter.get())
                            .replaceAll("(?s).*?\nSubject: (\\d{6}) .*", "$1");
                }
            } catch (IOException _) {
                // No letter has made the folder yet.
            }
            pause(20);
        }
        throw new IllegalStateException("No letter to " + email + " came.");
    }

    static Client.Answer login(Client client, String email) {
        return login(client, email, PASSWORD);
    }

    static Client.Answer login(Client client, String email, String password) {
        return client.post("/auth/login", Map.of("email", email, "password", password));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var client = connect()) {
                if (client.get("/health/ready", "").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException _) {
                // It does not listen yet.
            }
            pause(POLLED_EVERY.toMillis());
        }
        throw new IllegalStateException("The service did not start: " + Files.readString(log()));
    }

    private Path log() {
        return folder.resolve("log");
    }

    /// Stops it and leaves what it keeps in place.
    void stop() {
        BareServer.end(process);
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            stop();
        }
        BareServer.remove(folder);
    }
}
