/// How long from a command to a service that is ready?
///
/// The packaged service with a key for Gemini and everything else as it comes, LanguageTool too: with an empty folder,
/// and again with what it kept; with Java alone, and with the AOT cache that `deploy/Train.java` makes. The reference
/// is the bare handler of `BareActions.java`, compiled, started likewise: with Java alone, and with a cache that it
/// wrote after one answer. All take turns and the median counts.
///
/// Run: `java bench/Start.java`, with `-Dtimes=` for another number of starts than 5

import java.util.spi.ToolProvider;

static final int TIMES = Integer.getInteger("times", 5);
static final double FLOOR_MILLIS = 1500;

void main() throws Exception {
    var folder = BareServer.newFolder();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> BareServer.remove(folder)));
    try (var model = new Model()) {
        var bare = new Reference(compiled(folder), folder.resolve("bare.aot"), model);
        bare.train();
        var cache = folder.resolve("service.aot");
        train(cache);
        var alone = new Starts(model, bare, List.of());
        var cached = new Starts(model, bare, List.of("-XX:AOTCache=" + cache));
        for (int i = 0; i <= TIMES; i++) {
            alone.measure(i > 0, List.of());
            cached.measure(i > 0, List.of("-XX:AOTCache=" + bare.cache));
        }
        IO.println("from the command to ready, the median of %d".formatted(TIMES));
        IO.println("%-48s %8s %8s  %s".formatted("", "ms", "max ms", "floor"));
        alone.print("");
        cached.print(", with a cache");
    }
}

/// Starts of the service and of the reference, with the same kind of Java.
static final class Starts {
    private final Model model;
    private final Reference bare;
    private final List<String> options;
    private final Times first = new Times();
    private final Times again = new Times();
    private final Times reference = new Times();

    Starts(Model model, Reference bare, List<String> options) {
        this.model = model;
        this.bare = bare;
        this.options = options;
    }

    /// @param counts whether files were read before, so that the disk is not what is measured
    void measure(boolean counts, List<String> bareOptions) throws IOException {
        var settings = Map.of("GEMINI_API_KEY", "none", "GEMINI_BASE_URL", model.url(), "OFFLINE_ENGINE", "on");
        long start = System.nanoTime();
        try (var service = Service.start(settings, options.toArray(String[]::new))) {
            note(counts, first, start);
            service.stop();
            start = System.nanoTime();
            service.start();
            note(counts, again, start);
        }
        start = System.nanoTime();
        try (var _ = bare.start(bareOptions)) {
            note(counts, reference, start);
        }
    }

    private static void note(boolean counts, Times times, long start) {
        if (counts) {
            times.add(System.nanoTime() - start);
        }
    }

    void print(String how) {
        print("bare Javalin and SDK" + how, reference, "");
        print("the service, nothing kept yet" + how, first, "1500");
        print("the service, again" + how, again, "1500");
        row("start to ready, nothing kept yet" + how, first);
        row("start to ready, again" + how, again);
    }

    private static void print(String name, Times times, String floor) {
        IO.println("%-48s %8.0f %8.0f  %s".formatted(name, times.median(), times.millis(1), floor));
    }

    private void row(String name, Times times) {
        Rows.atMost(
                "1.5 s",
                name,
                "%.2f s".formatted(times.median() / 1e3),
                "bare Javalin and SDK likewise: %.2f s".formatted(reference.median() / 1e3),
                times.median() / reference.median(),
                times.median() <= FLOOR_MILLIS);
    }
}

/// The bare handler, from compiled classes in a jar, without which there is no cache.
record Reference(Path jar, Path cache, Model model) {
    BareServer start(List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(Service.java()));
        command.addAll(options);
        command.addAll(List.of("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-cp"));
        command.addAll(List.of(classPath(), "BareActions", "PORT", model.url()));
        return new BareServer(BareServer.newFolder(), Map.of(), command);
    }

    private String classPath() throws IOException {
        return jar + System.getProperty("path.separator") + libraries();
    }

    void train() throws IOException {
        try (var server = start(List.of("-XX:AOTCacheOutput=" + cache));
                var client = new Client(server.port())) {
            client.post("/actions/fix-grammar", Map.of("text", Model.text("1"))).expect(200);
            server.stop();
        }
    }
}

/// Each by its name, as a cache wants them.
static String libraries() throws IOException {
    try (var files = Files.list(Service.jar().resolveSibling("lib"))) {
        return files.sorted().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }
}

static Path compiled(Path folder) throws IOException {
    var classes = Files.createDirectory(folder.resolve("classes"));
    var jar = folder.resolve("bare.jar");
    tool("javac", "-cp", libraries(), "-d", "" + classes, "bench/BareActions.java");
    tool("jar", "--create", "--file", "" + jar, "-C", "" + classes, ".");
    return jar;
}

static void tool(String name, String... arguments) {
    var tool = ToolProvider.findFirst(name).orElseThrow();
    if (tool.run(System.out, System.err, arguments) != 0) {
        throw new IllegalStateException(name + " failed");
    }
}

static void train(Path cache) throws IOException, InterruptedException {
    var process = new ProcessBuilder(Service.java(), "deploy/Train.java", "" + Service.jar(), "" + cache)
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    if (process.waitFor() != 0) {
        throw new IllegalStateException("deploy/Train.java made no cache");
    }
}
