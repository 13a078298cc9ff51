/// How many people a second can sign in, and does everybody else notice?
///
/// Passwords cost bcrypt 12. 64 clients sign in as fast as they are let, while another asks for `/auth/me`; then 256
/// sign in at once. The reference is jbcrypt alone in this process, while the service idles: one hash at a time, times
/// the cores; and one on every core, since cores that share something are slower together. It is taken before and after
/// each of some rounds, and the middle round counts. What else runs on the machine falls on both, but not evenly, so
/// the processor time of a sign-in is compared with that of a hash besides.
///
/// Run: `java bench/SignIn.java`
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.util.stream.IntStream;

static final int ROUNDS = 3;
static final int COST = Integer.getInteger("cost", 12);
static final int ACCOUNTS = 8;
static final int CLIENTS = 64;
static final int CROWD = 256;
static final int HASHES = 8;
static final int CORES = Runtime.getRuntime().availableProcessors();
static final Duration STORM = Duration.ofSeconds(Integer.getInteger("storm", 12));
static final Duration CALM = Duration.ofSeconds(5);

void main() throws Exception {
    try (var service = Service.start(Map.of("BCRYPT_ROUNDS", "" + COST))) {
        prepare(service);
        var token = signIn(service);
        var idle = new Times();
        probe(service, token, CALM, new Times());
        probe(service, token, CALM, idle);
        throughput(service, token, idle);
        overload(service);
    }
}

void throughput(Service service, String token, Times idle) throws Exception {
    var probe = new Times();
    var rounds = new ArrayList<Round>();
    var before = Reference.take();
    for (int i = 0; i < ROUNDS; i++) {
        var storm = new Storm(service, token, probe);
        var after = Reference.take();
        rounds.add(new Round(before.and(after), storm));
        before = after;
    }
    rounds.sort(Comparator.comparingDouble(Round::ofIdeal));
    var middle = rounds.get(ROUNDS / 2);

    IO.println("bcrypt %d, %d cores, one hash %.1f ms, the middle one of %d rounds"
            .formatted(COST, CORES, middle.reference.oneMillis, ROUNDS));
    IO.println("%-52s %8s %8s  %s".formatted("", "per s", "ratio", "floor"));
    IO.println("%-52s %8.2f".formatted("cores / time of one hash", middle.reference.ideal()));
    IO.println("%-52s %8.2f".formatted("jbcrypt alone on all cores", middle.reference.allPerSecond));
    IO.println("%-52s %8.2f %8.3f  0.95".formatted("sign-ins, 64 clients", middle.storm.perSecond, middle.ofIdeal()));
    IO.println("%-52s %8s %8.3f".formatted("  against jbcrypt alone on all cores", "", middle.ofAll()));
    IO.println("%-52s %8s %8.3f".formatted("  processor time of a hash / of a sign-in", "", middle.ofProcessor()));
    IO.println("%-52s %8s %8s %8s  %s".formatted("GET /auth/me", "p50 ms", "p99 ms", "max ms", "floor"));
    printProbe("  while nobody signs in", idle, "");
    printProbe("  while 64 clients sign in", probe, "p99 < 20");
    Rows.atLeast(
            "0.95",
            "POST /auth/login, bcrypt " + COST,
            "%.2f/s".formatted(middle.storm.perSecond),
            "cores / time of one hash: %.2f/s".formatted(middle.reference.ideal()),
            middle.ofIdeal());
    Rows.atMost(
            "20 ms",
            "GET /auth/me meanwhile, p99",
            "%.1f ms".formatted(probe.millis(0.99)),
            "while nobody signs in: %.1f ms".formatted(idle.millis(0.99)),
            probe.millis(0.99) / idle.millis(0.99),
            probe.millis(0.99) < 20);
}

record Round(Reference reference, Storm storm) {
    double ofIdeal() {
        return storm.perSecond / reference.ideal();
    }

    double ofAll() {
        return storm.perSecond / reference.allPerSecond;
    }

    double ofProcessor() {
        return reference.processorMillis / storm.processorMillis;
    }
}

void printProbe(String name, Times times, String floor) {
    IO.println("%-52s %8.2f %8.2f %8.2f  %s"
            .formatted(name, times.median(), times.millis(0.99), times.millis(1), floor));
}

void prepare(Service service) {
    Load.together(ACCOUNTS, i -> {
        try (var client = service.connect()) {
            service.registerVerified(client, email(i));
        }
    });
    Load.together(CORES, i -> {
        for (int round = 0; round < 4; round++) {
            signIn(service);
        }
    });
}

String signIn(Service service) {
    try (var client = service.connect()) {
        return Service.login(client, email(0)).expect(200).field("access_token");
    }
}

static String email(int i) {
    return "person" + i % ACCOUNTS + "@example.com";
}

/// Asks for one's own account every few milliseconds over two connections; times run from sending to the answer.
static void probe(Service service, String token, Duration time, Times times) {
    long end = System.nanoTime() + time.toNanos();
    var request = Client.request("GET", "/auth/me", token, "");
    Load.together(2, _ -> {
        try (var client = service.connect()) {
            while (System.nanoTime() < end) {
                times.time(() -> client.send(request).expect(200));
                Service.pause(5);
            }
        }
    });
}

/// 64 clients that sign in again and again, beside a probe.
static final class Storm {
    final double perSecond;
    final double processorMillis;

    Storm(Service service, String token, Times probe) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + STORM.toNanos();
        var done = new ConcurrentLinkedQueue<Long>();
        var clients = new Thread(() -> run(service, end, done));
        clients.start();
        Thread.sleep(1000);
        long from = System.nanoTime();
        var busy = service.processorTime();
        probe(service, token, STORM.minusSeconds(2), probe);
        busy = service.processorTime().minus(busy);
        long to = System.nanoTime();
        clients.join();
        // From one finished sign-in to another, all the while with every client waiting for one.
        var within = done.stream().filter(it -> it > from && it < to).sorted().toList();
        perSecond = (within.size() - 1) * 1e9 / (within.getLast() - within.getFirst());
        processorMillis = busy.toMillis() / (perSecond * (to - from) / 1e9);
    }

    private static void run(Service service, long end, Queue<Long> done) {
        Load.together(CLIENTS, i -> {
            try (var client = service.connect()) {
                while (System.nanoTime() < end) {
                    Service.login(client, email(i)).expect(200);
                    done.add(System.nanoTime());
                }
            }
        });
    }
}

/// What this machine can do at most.
record Reference(double oneMillis, double processorMillis, double allPerSecond) {
    static Reference take() throws Exception {
        var jar = Service.library("jbcrypt").toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {jar})) {
            var bcrypt = loader.loadClass("org.mindrot.jbcrypt.BCrypt");
            var check = bcrypt.getMethod("checkpw", String.class, String.class);
            var hash = bcrypt.getMethod("gensalt", int.class).invoke(null, COST) + ".".repeat(31);
            run(check, hash, 3);
            long start = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            run(check, hash, HASHES);
            busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
            double one = (System.nanoTime() - start) / 1e6 / HASHES;
            return new Reference(one, busy / 1e6 / HASHES, all(check, hash));
        }
    }

    private static double all(Method check, String hash) {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            IntStream.range(0, CORES).forEach(_ -> threads.submit(() -> run(check, hash, HASHES)));
        }
        return CORES * HASHES * 1e9 / (System.nanoTime() - start);
    }

    private static Void run(Method check, String hash, int times) throws ReflectiveOperationException {
        for (int i = 0; i < times; i++) {
            check.invoke(null, Service.PASSWORD, hash);
        }
        return null;
    }

    Reference and(Reference other) {
        return new Reference(
                (oneMillis + other.oneMillis) / 2,
                (processorMillis + other.processorMillis) / 2,
                (allPerSecond + other.allPerSecond) / 2);
    }

    double ideal() {
        return CORES * 1000 / oneMillis;
    }
}

void overload(Service service) {
    var in = new Times();
    var turnedAway = new Times();
    var other = new ConcurrentLinkedQueue<String>();
    var start = new CountDownLatch(1);
    Thread.startVirtualThread(() -> {
        Service.pause(200);
        start.countDown();
    });
    Load.together(CROWD, i -> {
        try (var client = service.connect()) {
            client.get("/health/live", "");
            start.await();
            long sent = System.nanoTime();
            var answer = Service.login(client, email(i));
            long took = System.nanoTime() - sent;
            if (answer.status() == 200) {
                in.add(took);
            } else if (answer.status() == 503 && answer.header("Retry-After").isPresent()) {
                turnedAway.add(took);
            } else {
                other.add(answer.status() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
    IO.println("%-52s %8s %8s %8s".formatted("256 clients at once", "count", "p50 ms", "max ms"));
    printCrowd("  200", in);
    printCrowd("  503 with Retry-After", turnedAway);
    IO.println("%-52s %8d  %s".formatted("  anything else", other.size(), other.isEmpty() ? "" : other.peek()));
}

void printCrowd(String name, Times times) {
    IO.println("%-52s %8d %8.0f %8.0f".formatted(name, times.count(), times.median(), times.millis(1)));
}
