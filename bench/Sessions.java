/// How many requests of signed-in people, and how many new tokens, a second?
///
/// 32 clients, each over one connection, ask for what they have asked for as soon as they have the answer. References
/// in the same run: the JDK's own web server, which answers as many bytes to anybody; the service's own `/health/live`,
/// which looks nothing up; and for what has to be on the disk before it is answered, one thread that appends to a file
/// and forces each piece to the disk.
/// The clients run on the same cores and take their share of every figure.
///
/// Run: `java bench/Sessions.java`, in the folder above this one
import java.nio.channels.FileChannel;

static final int CLIENTS = 32;
static final Duration WARM_UP = Duration.ofSeconds(8);
static final Duration ROUND = Duration.ofSeconds(4);
static final int ROUNDS = 3;
static final String EMAIL = "ada@example.com";

void main() throws Exception {
    try (var service = Service.start(Map.of("BCRYPT_ROUNDS", "4"))) {
        var refreshTokens = new String[CLIENTS];
        var accessTokens = new String[CLIENTS];
        int length = signIn(service, accessTokens, refreshTokens);
        try (var bare = new BareServer(length)) {
            Supplier<Turns> nothing = () -> get(bare.port, "/", _ -> "");
            Supplier<Turns> live = () -> get(service.port(), "/health/live", _ -> "");
            Supplier<Turns> me = () -> get(service.port(), "/auth/me", i -> accessTokens[i]);
            Supplier<Turns> refresh = () -> rotate(service, refreshTokens);
            var all = List.of(nothing, live, me, refresh);
            all.forEach(it -> run(it.get(), WARM_UP));

            var rates = new double[all.size()][ROUNDS];
            var forced = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < all.size(); i++) {
                    rates[i][round] = run(all.get(i).get(), ROUND);
                }
                forced[round] = forcesPerSecond(service.data());
            }
            print(Arrays.stream(rates).mapToDouble(it -> middle(it)).toArray(), middle(forced));
        }
    }
}

void print(double[] rates, double forced) {
    IO.println("32 connections, %d cores; the middle one of %d rounds"
            .formatted(Runtime.getRuntime().availableProcessors(), ROUNDS));
    IO.println("%-44s %9s %11s %16s".formatted("", "per s", "of bare", "of /health/live"));
    IO.println("%-44s %9.0f".formatted("bare JDK web server", rates[0]));
    IO.println("%-44s %9.0f %11.2f".formatted("GET /health/live", rates[1], rates[1] / rates[0]));
    IO.println("%-44s %9.0f %11.2f %16.2f"
            .formatted("GET /auth/me", rates[2], rates[2] / rates[0], rates[2] / rates[1]));
    IO.println("%-44s %9.0f %11.2f".formatted("POST /auth/refresh", rates[3], rates[3] / rates[0]));
    IO.println("%-44s %9.0f".formatted("4 KiB forced to the disk, one thread", forced));
    IO.println("%-44s %9s %11.2f".formatted("  refreshes for each", "", rates[3] / forced));
}

static double middle(double[] figures) {
    var sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
}

/// Starts a session for each client; returns how long an answer to `/auth/me` is.
int signIn(Service service, String[] accessTokens, String[] refreshTokens) {
    try (var client = service.connect()) {
        service.registerVerified(client, EMAIL);
        for (int i = 0; i < CLIENTS; i++) {
            var grant = Service.login(client, EMAIL).expect(200);
            accessTokens[i] = grant.field("access_token");
            refreshTokens[i] = grant.field("refresh_token");
        }
        return client.get("/auth/me", accessTokens[0]).expect(200).bytes().length;
    }
}

/// What a client does again and again.
interface Turns {
    Runnable of(int i, Client client);

    int port();
}

static Turns get(int port, String path, IntFunction<String> token) {
    return turns(port, (i, client) -> {
        var request = Client.request("GET", path, token.apply(i), "");
        return () -> client.send(request).expect(200);
    });
}

static Turns rotate(Service service, String[] tokens) {
    return turns(service.port(), (i, client) -> () -> {
        var grant = client.post("/auth/refresh", Map.of("refresh_token", tokens[i]));
        tokens[i] = grant.expect(200).field("refresh_token");
    });
}

static Turns turns(int port, BiFunction<Integer, Client, Runnable> make) {
    return new Turns() {
        @Override
        public Runnable of(int i, Client client) {
            return make.apply(i, client);
        }

        @Override
        public int port() {
            return port;
        }
    };
}

/// Turns per second of all clients together.
static double run(Turns turns, Duration time) {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    var done = new LongAdder();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var all = new ArrayList<Future<?>>();
        for (int i = 0; i < CLIENTS; i++) {
            int mine = i;
            all.add(threads.submit(() -> {
                try (var client = new Client(turns.port())) {
                    var turn = turns.of(mine, client);
                    while (System.nanoTime() < end) {
                        turn.run();
                        done.increment();
                    }
                }
            }));
        }
        for (var one : all) {
            one.get();
        }
    } catch (ExecutionException | InterruptedException e) {
        throw new IllegalStateException(e);
    }
    return done.sum() * 1e9 / (System.nanoTime() - start);
}

static double forcesPerSecond(Path folder) throws IOException {
    var file = folder.resolve("forced");
    var page = ByteBuffer.allocate(4096);
    int count = 0;
    long start = System.nanoTime();
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        while (System.nanoTime() - start < 1_000_000_000L) {
            channel.write(page.clear());
            channel.force(false);
            count++;
        }
    } finally {
        Files.delete(file);
    }
    return count * 1e9 / (System.nanoTime() - start);
}

static final class BareServer implements AutoCloseable {
    final int port = Service.freePort();
    private final Process process;

    BareServer(int answerLength) throws IOException {
        process = new ProcessBuilder(Service.java(), "bench/Bare.java", "" + port, "" + answerLength)
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int tries = 0; tries < 200; tries++) {
            try (var client = new Client(port)) {
                client.get("/", "").expect(200);
                return;
            } catch (UncheckedIOException _) {
                Service.pause(50);
            }
        }
        throw new IllegalStateException("bench/Bare.java did not start; run this in the folder above bench.");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
