/// How many requests of signed-in people, and how many new tokens, a second?
///
/// 32 clients, each over one connection, ask for what they have asked for as soon as they have the answer. References
/// in the same run: the JDK's own web server, which answers as many bytes to anybody; the service's own `/health/live`,
/// which looks nothing up; the same in FastAPI where it can be had (`FastApi.java`); and for what has to be on the disk
/// before it is answered, one thread that appends to a file and forces each piece to the disk.
/// The clients run on the same cores and take their share of every figure; `wrk` takes least, where it is installed.
///
/// Run: `java bench/Sessions.java`, in the folder above this one

static final int CLIENTS = 32;
static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 10));
static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("round", 4));
static final int ROUNDS = 3;
static final String EMAIL = "ada@example.com";
static final String ME = "GET /auth/me";
static final String FAST_API = "FastAPI";

void main() throws Exception {
    try (var service = Service.start(Map.of("BCRYPT_ROUNDS", "4"))) {
        var refreshTokens = new String[CLIENTS];
        var accessTokens = new String[CLIENTS];
        int length = signIn(service, accessTokens, refreshTokens);
        try (var bare = BareServer.program(List.of(), "Bare.java", "" + length);
                var fastApi = FastApi.start("").orElse(null)) {
            var all = new ArrayList<Rounds.Contender>();
            all.add(get("bare JDK web server", bare.port(), "/", List.of(""), bare::processorTime));
            all.add(get("GET /health/live", service.port(), "/health/live", List.of(""), service::processorTime));
            all.add(get(ME, service.port(), "/auth/me", List.of(accessTokens), service::processorTime));
            if (fastApi != null) {
                var token = List.of(FastApi.signIn(fastApi));
                all.add(get(FAST_API, fastApi.port(), "/auth/me", token, fastApi::processorTime));
            }
            var rounds = new Rounds(WARM_UP, ROUND, all);
            rounds.print();
            rounds.row("5", ME, FAST_API);
        }
        refresh(service, refreshTokens);
    }
}

static Rounds.Contender get(
        String name, int port, String path, List<String> tokens, Supplier<Duration> processorTime) {
    var requests = tokens.stream().map(it -> Client.request("GET", path, it, "")).toList();
    return new Rounds.Contender(name, Question.of(port, requests, ""), processorTime);
}

void refresh(Service service, String[] tokens) throws IOException {
    Load.perSecond(CLIENTS, WARM_UP, rotate(service, tokens));
    var rates = new double[ROUNDS];
    var forced = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        rates[round] = Load.perSecond(CLIENTS, ROUND, rotate(service, tokens));
        forced[round] = Disk.forcesPerSecond(service.data());
    }
    IO.println("%-48s %8.0f".formatted("POST /auth/refresh, by threads of Java", Load.middle(rates)));
    IO.println("%-48s %8.0f".formatted("4 KiB forced to the disk, one thread", Load.middle(forced)));
    IO.println("%-48s %8.2f".formatted("  refreshes for each", Load.middle(rates) / Load.middle(forced)));
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

static Load.Turns rotate(Service service, String[] tokens) {
    return new Load.Turns() {
        @Override
        public int port() {
            return service.port();
        }

        @Override
        public Runnable of(int i, Client client) {
            return () -> {
                var grant = client.post("/auth/refresh", Map.of("refresh_token", tokens[i]));
                tokens[i] = grant.expect(200).field("refresh_token");
            };
        }
    };
}
