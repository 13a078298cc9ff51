/// How many requests of signed-in people, and how many new tokens, a second?
///
/// 32 clients, each over one connection, ask for what they have asked for as soon as they have the answer. References
/// in the same run: the JDK's own web server, which answers as many bytes to anybody; the service's own `/health/live`,
/// which looks nothing up; and for what has to be on the disk before it is answered, one thread that appends to a file
/// and forces each piece to the disk.
/// The clients run on the same cores and take their share of every figure.
///
/// Run: `java bench/Sessions.java`, in the folder above this one

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
        try (var bare = new BareServer(List.of(), "Bare.java", "" + length)) {
            Supplier<Load.Turns> nothing = () -> get(bare.port, "/", _ -> "");
            Supplier<Load.Turns> live = () -> get(service.port(), "/health/live", _ -> "");
            Supplier<Load.Turns> me = () -> get(service.port(), "/auth/me", i -> accessTokens[i]);
            Supplier<Load.Turns> refresh = () -> rotate(service, refreshTokens);
            var all = List.of(nothing, live, me, refresh);
            all.forEach(it -> Load.perSecond(CLIENTS, WARM_UP, it.get()));

            var rates = new double[all.size()][ROUNDS];
            var forced = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < all.size(); i++) {
                    rates[i][round] = Load.perSecond(CLIENTS, ROUND, all.get(i).get());
                }
                forced[round] = Disk.forcesPerSecond(service.data());
            }
            print(Arrays.stream(rates).mapToDouble(Load::middle).toArray(), Load.middle(forced));
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

static Load.Turns get(int port, String path, IntFunction<String> token) {
    return turns(port, (i, client) -> {
        var request = Client.request("GET", path, token.apply(i), "");
        return () -> client.send(request).expect(200);
    });
}

static Load.Turns rotate(Service service, String[] tokens) {
    return turns(service.port(), (i, client) -> () -> {
        var grant = client.post("/auth/refresh", Map.of("refresh_token", tokens[i]));
        tokens[i] = grant.expect(200).field("refresh_token");
    });
}

static Load.Turns turns(int port, BiFunction<Integer, Client, Runnable> make) {
    return new Load.Turns() {
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
