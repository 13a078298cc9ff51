/// Does the time of an answer tell who has an account, or that a password was right?
///
/// One client asks about addresses of every kind in random order and waits a moment after each answer. For every kind
/// it prints the median and what the quickest tenth took at most, which noise lengthens least, and by how much either
/// lies above that of unknown addresses; the range beside it holds the true difference in 99 of 100 cases, so one that
/// spans 0 shows nothing. The unknown ones twice show what noise looks like.
///
/// Run: `java bench/NoOracle.java`, with `-Drounds=` for another cost of hashing than 10 and `-Dtimes=` for another
/// number of answers of each kind than 200; `-Djava.io.tmpdir=/dev/shm` spares it the noise of a disk. On another
/// database than SQLite if `DATABASE_URL` or `MONGODB_URL` (and `DATABASE_NAME`) say so; name an empty one, for the
/// accounts stay in it.
import java.util.stream.IntStream;

static final String ROUNDS = System.getProperty("rounds", "10");
static final int TIMES = Integer.getInteger("times", 200);
static final String RUN = Long.toString(System.currentTimeMillis(), 36);
static final String WRONG = "eight wooden ducks";

/// So few times each address is asked about that no lock and no budget of tries is reached.
static final int TRIES_EACH = 4;
static final int ACCOUNTS = (TIMES + TRIES_EACH - 1) / TRIES_EACH;
static final int LOCKED = 10;
static final double QUICK = 0.1;
static final int PAUSE_MILLIS = 80;
static final int FAILURES_THAT_LOCK = 5;

void main() throws IOException {
    try (var service = Service.start(settings());
            var client = service.connect()) {
        IO.println("%s, bcrypt %s, %d answers of each kind".formatted(storage(client), ROUNDS, TIMES));
        prepare(service, client);
        IO.println("%-34s %6s %9s %9s  %-32s  %s"
                .formatted("", "status", "median ms", "tenth ms", "medians above unknown", "tenths above unknown"));
        measure("POST /auth/login", login(client));
        measure("POST /auth/forgot-password", about(client, "/auth/forgot-password", Map.of()));
        measure("POST /auth/resend-verification", about(client, "/auth/resend-verification", Map.of()));
        measure("POST /auth/verify-otp", about(client, "/auth/verify-otp", Map.of("otp", "000000")));
        measure(
                "POST /auth/verify-email, by code",
                about(client, "/auth/verify-email", Map.of("code", "000000")));
    }
    var hiding = settings();
    hiding.put("HIDE_EXISTING_ACCOUNTS", "true");
    try (var service = Service.start(hiding);
            var client = service.connect()) {
        IntStream.range(0, ACCOUNTS).forEach(i -> service.register(client, known(i)));
        measure("POST /auth/register, existing accounts hidden", register(client));
    }
}

Map<String, String> settings() {
    var settings = new HashMap<>(Map.of("BCRYPT_ROUNDS", ROUNDS, "MAX_LOGIN_ATTEMPTS", "" + FAILURES_THAT_LOCK));
    for (var name : List.of("DATABASE_URL", "MONGODB_URL", "DATABASE_NAME")) {
        Optional.ofNullable(System.getenv(name)).ifPresent(it -> settings.put(name, it));
    }
    return settings;
}

String storage(Client client) {
    return client.get("/health", "").body().replaceAll(".*?\"detail\":\"(\\w+).*", "$1");
}

void prepare(Service service, Client client) {
    IntStream.range(0, ACCOUNTS).forEach(i -> service.register(client, known(i)));
    for (int i = 0; i < LOCKED; i++) {
        service.register(client, locked(i));
        for (int failure = 0; failure < FAILURES_THAT_LOCK; failure++) {
            Service.login(client, locked(i), WRONG).expect(401);
            Service.login(client, "locked-" + unknown(i), WRONG).expect(401);
        }
    }
    for (int i = 0; i < 50; i++) {
        Service.login(client, "warm" + i + "@example.com", WRONG).expect(401);
        client.post("/auth/forgot-password", Map.of("email", "warm@example.com"));
    }
}

static String known(int i) {
    return RUN + "known" + i % ACCOUNTS + "@example.com";
}

static String locked(int i) {
    return RUN + "locked" + i % LOCKED + "@example.com";
}

static String unknown(int i) {
    return RUN + "nobody" + i % ACCOUNTS + "@example.com";
}

Map<String, IntFunction<Client.Answer>> login(Client client) {
    var kinds = new LinkedHashMap<String, IntFunction<Client.Answer>>();
    kinds.put("unknown", i -> Service.login(client, unknown(i), WRONG));
    kinds.put("unknown, once more", i -> Service.login(client, "other-" + unknown(i), WRONG));
    kinds.put("known, wrong password", i -> Service.login(client, known(i), WRONG));
    kinds.put("unknown, locked", i -> Service.login(client, "locked-" + unknown(i % LOCKED), WRONG));
    kinds.put("locked, wrong password", i -> Service.login(client, locked(i), WRONG));
    kinds.put("locked, right password", i -> Service.login(client, locked(i), Service.PASSWORD));
    return kinds;
}

Map<String, IntFunction<Client.Answer>> register(Client client) {
    var kinds = new LinkedHashMap<String, IntFunction<Client.Answer>>();
    kinds.put("unknown", i -> register(client, RUN + "new" + i + "@example.com"));
    kinds.put("unknown, once more", i -> register(client, RUN + "other" + i + "@example.com"));
    kinds.put("known", i -> register(client, known(i)));
    return kinds;
}

static Client.Answer register(Client client, String email) {
    return client.post("/auth/register", Map.of("email", email, "password", Service.PASSWORD));
}

Map<String, IntFunction<Client.Answer>> about(Client client, String path, Map<String, String> more) {
    var kinds = new LinkedHashMap<String, IntFunction<Client.Answer>>();
    kinds.put("unknown", i -> client.post(path, with(unknown(i), more)));
    kinds.put("unknown, once more", i -> client.post(path, with("other-" + unknown(i), more)));
    kinds.put("known", i -> client.post(path, with(known(i), more)));
    return kinds;
}

static Map<String, String> with(String email, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("email", email);
    return fields;
}

void measure(String title, Map<String, IntFunction<Client.Answer>> kinds) {
    var order = new ArrayList<String>();
    kinds.keySet().forEach(kind -> order.addAll(Collections.nCopies(TIMES, kind)));
    Collections.shuffle(order, new Random(1));

    var times = new LinkedHashMap<String, Times>();
    var statuses = new HashMap<String, Set<Integer>>();
    for (var kind : order) {
        var mine = times.computeIfAbsent(kind, _ -> new Times());
        int turn = mine.count();
        mine.time(() -> statuses.computeIfAbsent(kind, _ -> new TreeSet<>())
                .add(kinds.get(kind).apply(turn).status()));
        // What goes on in the background is not to fall on the next.
        Service.pause(PAUSE_MILLIS);
    }

    IO.println(title);
    kinds.keySet().forEach(kind -> print(kind, statuses.get(kind), times.get(kind), times.get("unknown")));
}

void print(String kind, Set<Integer> statuses, Times times, Times unknown) {
    var status = statuses.stream().map(String::valueOf).collect(Collectors.joining(","));
    var line = "  %-32s %6s %9.3f %9.3f".formatted(kind, status, times.median(), times.millis(QUICK));
    if (times == unknown) {
        IO.println(line);
    } else {
        IO.println(line + "  " + above(times, unknown, 0.5) + "  " + above(times, unknown, QUICK));
    }
}

String above(Times times, Times unknown, double share) {
    var range = times.difference(unknown, share);
    var verdict = range[0] <= 0 && 0 <= range[1] ? "" : " TOLD";
    return "%-32s".formatted("%+.3f (%+.3f … %+.3f)%s"
            .formatted(times.millis(share) - unknown.millis(share), range[0], range[1], verdict));
}
