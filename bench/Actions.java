/// How many texts a second, how many at once, and how soon the first word?
///
/// The model is a stub in this process (`Model.java`). The service has auth, quota, checks and edits on, and no limit
/// on how often an account may ask.
///
/// 1. Texts a second over 32 connections while the model answers at once: each text another, and one text again and
///    again, which the answer cache has. The references call the same model: the bare handler of `BareActions.java`,
///    the same service in FastAPI (`FastApi.java`) and a gateway on Node (`Gateway.java`), where they can be had. The
///    rounds of all take turns, and the middle round of each counts. Since a quota is reserved before and charged after
///    the model is asked, each action but the cached has to be on the disk twice: how often a second one thread can
///    force a page there is told besides, and how long processors worked in the server for each, which other work on
///    the machine changes least.
/// 2. How long it takes until all of many that ask at once have their answer, while the model takes 2 s and the service
///    has 512 MB: the first time it does anything (which includes opening the connections on both sides), and later.
///    The same of the bare handler, since a busy machine delays it too.
/// 3. From the model's first words to the first `delta` at the client, one stream at a time. The reference is the same
///    straight from the model.
///
/// The clients and the model run on the same cores and take their share of every figure; `wrk` is the client of the
/// first question where it is installed, which takes least.
///
/// Run: `java bench/Actions.java`, in the folder above this one; `java bench/Actions.java rates` for the first question
/// alone, `crowds` for the second, `words` for the third

static final int ACCOUNTS = 8;
static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 45));
static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("round", 5));

static final String BARE = "bare Javalin and SDK";
static final String EACH_ANOTHER = "POST /actions/fix-grammar, every text another";
static final String ONE_TEXT = "POST /actions/fix-grammar, one text";
static final String ACTION = "POST /actions/fix-grammar";
static final String FAST_API = "FastAPI";
static final String GATEWAY = "gateway on Node";
static final String RIGHT = "she has never forgotten how it tasted.\"";

static final Duration THINKING = Duration.ofSeconds(2);
static final int CROWD = Integer.getInteger("crowd", 1000);
static final int CROWDS = Integer.getInteger("crowds", 2);
static final int REPEATS = Integer.getInteger("repeats", 5);

static final Duration PAUSE = Duration.ofMillis(20);
static final int STREAMS = Integer.getInteger("streams", 200);

static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

void main(String[] parts) throws Exception {
    var wanted = parts.length == 0 ? List.of("rates", "crowds", "words") : List.of(parts);
    try (var model = new Model()) {
        if (wanted.contains("rates")) {
            rates(model);
        }
        if (wanted.contains("crowds")) {
            crowd(model, CROWD);
            if (CROWDS > 1) {
                crowd(model, 2 * CROWD);
            }
        }
        if (wanted.contains("words")) {
            words(model);
        }
    }
}

static Service start(Model model, int callsAtOnce, String... options) throws IOException {
    var settings = new HashMap<>(Map.of(
            "GEMINI_API_KEY", "none",
            "GEMINI_BASE_URL", model.url(),
            "GEMINI_MAX_CONCURRENT", "" + callsAtOnce,
            "ACTION_RATE_LIMIT_PER_MINUTE", "0",
            "DAILY_CHARACTER_QUOTA", "1000000000",
            "BCRYPT_ROUNDS", "4"));
    return Service.start(settings, options);
}

/// A session for each of so many accounts.
static String[] signIn(Service service) {
    var tokens = new String[ACCOUNTS];
    try (var client = service.connect()) {
        for (int i = 0; i < ACCOUNTS; i++) {
            var email = "person" + i + "@example.com";
            service.registerVerified(client, email);
            tokens[i] = Service.login(client, email).expect(200).field("access_token");
        }
    }
    return tokens;
}

static byte[] fixGrammar(String token, String number, String... headers) {
    return Client.request(
            "POST", "/actions/fix-grammar", token, Client.json(Map.of("text", Model.text(number))), headers);
}

/// What is answered is right, and all of it.
static void check(Client.Answer answer) {
    if (!answer.expect(200).body().contains(RIGHT)) {
        throw new IllegalStateException(answer.body());
    }
}

void rates(Model model) throws IOException {
    try (var service = start(model, 256);
            var bare = bare(model);
            var fastApi = FastApi.start(model.url()).orElse(null);
            var gateway = Gateway.start().orElse(null)) {
        var tokens = List.of(signIn(service));
        var all = new ArrayList<Rounds.Contender>();
        all.add(contender(BARE, bare, List.of(fixGrammar("", Question.NUMBER))));
        all.add(new Rounds.Contender(
                EACH_ANOTHER, asking(service.port(), fixGrammars(tokens, Question.NUMBER)), service::processorTime));
        all.add(new Rounds.Contender(
                ONE_TEXT, asking(service.port(), fixGrammars(tokens, "1")), service::processorTime));
        if (fastApi != null) {
            all.add(contender(FAST_API, fastApi, fixGrammars(List.of(FastApi.signIn(fastApi)), Question.NUMBER)));
        }
        if (gateway != null) {
            var text = Model.text(Question.NUMBER);
            all.add(contender(GATEWAY, gateway, List.of(Gateway.fixGrammar(model.url(), text))));
        }
        var rounds = new Rounds(WARM_UP, ROUND, all);
        rounds.print();
        IO.println("%-48s %8.0f"
                .formatted("4 KiB forced to the disk, one thread", Disk.forcesPerSecond(service.data())));
        rounds.row("0.5", EACH_ANOTHER, BARE);
        rounds.row("10", EACH_ANOTHER, FAST_API);
        rounds.row("3", EACH_ANOTHER, GATEWAY);
    }
}

static Rounds.Contender contender(String name, BareServer server, List<byte[]> requests) {
    return new Rounds.Contender(name, asking(server.port(), requests), server::processorTime);
}

/// Silent, as its log would cost more than its answers.
static BareServer bare(Model model, String... options) throws IOException {
    var all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-cp", Service.jar().resolveSibling("lib") + "/*"));
    all.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
    all.add("-Dslf4j.internal.verbosity=WARN");
    return BareServer.program(all, "BareActions.java", model.url());
}

static List<byte[]> fixGrammars(List<String> tokens, String number) {
    return tokens.stream().map(it -> fixGrammar(it, number)).toList();
}

static Question asking(int port, List<byte[]> requests) {
    return Question.of(port, requests, RIGHT);
}

void crowd(Model model, int many) throws IOException {
    model.thinkFor(THINKING);
    try (var service = start(model, many, "-Xmx512m");
            var bare = bare(model, "-Xmx512m")) {
        var tokens = signIn(service);
        var others = new ConcurrentLinkedQueue<String>();
        IO.println("%d at once, the model takes %.1f s, -Xmx512m".formatted(many, THINKING.toMillis() / 1e3));
        IO.println("%-52s %8s %8s  %s".formatted("until all are answered", "s", "of 2 s", "floor"));
        double reference = crowd("bare", bare.port(), many, tokens, others, "");
        others.clear();
        double warm = crowd(ACTION, service.port(), many, tokens, others, many == CROWD ? "2.6 s" : "");
        rows(many, warm, reference, others.size());
        IO.println("%-52s %8d of %d %s"
                .formatted("not answered", others.size(), (REPEATS + 1) * many, others.stream().limit(1).toList()));
    } finally {
        model.thinkFor(Duration.ZERO);
    }
}

static void rows(int many, double seconds, double reference, int unanswered) {
    var work = "%,d actions at once, warm".formatted(many);
    var bare = "the model alone: 2.00 s, %s: %.2f s".formatted(BARE, reference);
    double ratio = seconds * 1e3 / THINKING.toMillis();
    if (many == CROWD) {
        Rows.atMost("2.6 s", work, "%.2f s".formatted(seconds), bare, ratio, seconds <= 2.6 && unanswered == 0);
    } else {
        var result = "%.2f s, %d not answered".formatted(seconds, unanswered);
        Rows.atMost("0 not answered", work, result, bare, ratio, unanswered == 0);
    }
}

/// @return how many seconds it takes later
static double crowd(String name, int port, int many, String[] tokens, Queue<String> others, String floor) {
    var clients = Stream.generate(() -> new Client(port)).limit(many).toList();
    printCrowd(name + ", the first time", seconds(clients, tokens, others), "");
    var warm = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
        Load.together(many, client -> wake(clients.get(client)));
        warm[i] = seconds(clients, tokens, others);
    }
    printCrowd(name + ", later, the middle one of " + REPEATS, Load.middle(warm), floor);
    clients.forEach(Client::close);
    return Load.middle(warm);
}

/// Servers hang up on who asks nothing for a while, as those do who were answered long before the last.
static void wake(Client client) {
    try {
        client.get("/", "").expect(200);
    } catch (UncheckedIOException _) {
        // The next request opens a new connection.
    }
}

static void printCrowd(String name, double seconds, String floor) {
    IO.println("  %-50s %8.2f %8.2f  %s".formatted(name, seconds, seconds * 1e3 / THINKING.toMillis(), floor));
}

/// How long until the last of them has an answer.
static double seconds(List<Client> clients, String[] tokens, Queue<String> others) {
    long start = System.nanoTime();
    Load.together(clients.size(), i -> {
        try {
            check(clients.get(i).send(fixGrammar(tokens[i % ACCOUNTS], "" + NUMBERS.incrementAndGet())));
        } catch (RuntimeException e) {
            others.add(e.getMessage());
        }
    });
    return (System.nanoTime() - start) / 1e9;
}

void words(Model model) throws IOException {
    model.thinkFor(PAUSE);
    try (var service = start(model, 256);
            var client = service.connect();
            var straight = new Client(model.port())) {
        var tokens = signIn(service);
        Runnable warmUp = () -> firstWord(model, client, stream(tokens[0]), "event: delta");
        Stream.generate(() -> warmUp).limit(STREAMS).forEach(Runnable::run);
        var reference = new Times();
        var times = new Times();
        for (int i = 0; i < STREAMS; i++) {
            reference.add(firstWord(model, straight, Model.request(NUMBERS.incrementAndGet()), "\"text\""));
            times.add(firstWord(model, client, stream(tokens[i % ACCOUNTS]), "event: delta"));
        }
        IO.println("one stream at a time, %d of them after as many to warm up".formatted(STREAMS));
        IO.println("%-52s %8s %8s %8s  %s"
                .formatted("from the model's first words", "p50 ms", "p99 ms", "max ms", "floor"));
        printWords("  straight to the client", reference, "");
        printWords("  to the first delta", times, "5 ms");
        Rows.atMost(
                "5 ms",
                "from the model's first words to the first `delta`, median of %d".formatted(STREAMS),
                "%.2f ms (p99 %.2f)".formatted(times.median(), times.millis(0.99)),
                "straight to the client: %.2f ms (p99 %.2f)".formatted(reference.median(), reference.millis(0.99)),
                times.median() / reference.median(),
                times.median() <= 5);
    } finally {
        model.thinkFor(Duration.ZERO);
    }
}

static byte[] stream(String token) {
    return fixGrammar(token, "" + NUMBERS.incrementAndGet(), "Accept: text/event-stream");
}

/// How long after the model spoke the mark was there, in nanoseconds.
static long firstWord(Model model, Client client, byte[] request, String mark) {
    return client.firstSeen(request, mark) - model.spokeAt();
}

static void printWords(String name, Times times, String floor) {
    IO.println("%-52s %8.2f %8.2f %8.2f  %s"
            .formatted(name, times.median(), times.millis(0.99), times.millis(1), floor));
}
