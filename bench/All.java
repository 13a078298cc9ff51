/// Does the service reach what it must? Runs every other program that measures something with a floor, one after
/// another, and then prints one table of what came out.
///
/// Run: `java bench/All.java`, in the folder above this one; `java bench/All.java Sessions SignIn` for some of them.
/// With `-Dquick=true` it says sooner, and less. `-Dstrict=true` makes it fail if a row is below its floor or a program failed.
/// Options for one of the programs go to all of them, such as `-Djar=`.
import java.lang.management.ManagementFactory;

static final boolean QUICK = Boolean.getBoolean("quick");
static final boolean STRICT = Boolean.getBoolean("strict");

/// @param quick options that make it shorter
record Part(String program, List<String> arguments, List<String> quick) {
    @Override
    public String toString() {
        return (program + " " + String.join(" ", arguments)).strip();
    }
}

static final List<Part> PARTS = List.of(
        new Part("Actions", List.of("rates"), List.of("-Dwarmup=5", "-Dround=2")),
        new Part("Actions", List.of("crowds"), List.of("-Drepeats=1", "-Dcrowds=1")),
        new Part("Actions", List.of("words"), List.of("-Dstreams=50")),
        new Part("Sessions", List.of(), List.of("-Dwarmup=4", "-Dround=1")),
        new Part("SignIn", List.of(), List.of("-Dstorm=5")),
        new Part("Start", List.of(), List.of("-Dtimes=1")),
        new Part("Growth", List.of(), List.of("-Dmany=20000", "-Dwarmups=20", "-Dtimes=60")),
        new Part("Templates", List.of(), List.of("-Daccounts=40", "-Dwarmups=20", "-Dtimes=60")));

void main(String[] wanted) throws Exception {
    long start = System.nanoTime();
    var load = load();
    var rows = Files.createTempFile("bluepencil-bench", ".md");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> rows.toFile().delete()));
    var failed = new ArrayList<String>();
    for (var part : PARTS) {
        if (wanted.length == 0 || List.of(wanted).contains(part.program)) {
            IO.println("\n== " + part);
            if (run(part, rows) != 0) {
                failed.add(part.toString());
            }
        }
    }
    var table = Files.readAllLines(rows);
    print(table, failed, load, Duration.ofNanos(System.nanoTime() - start));
    if (STRICT && (!failed.isEmpty() || below(table) > 0)) {
        System.exit(1);
    }
}

/// What the other program says is seen as it says it.
static int run(Part part, Path rows) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Service.java(), "--enable-native-access=ALL-UNNAMED", "-Drows=" + rows));
    if (QUICK) {
        command.addAll(part.quick);
    }
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(it -> it.startsWith("-D"))
            .forEach(command::add);
    command.add("bench/" + part.program + ".java");
    command.addAll(part.arguments);
    var process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
}

static void print(List<String> table, List<String> failed, String loadBefore, Duration took) throws IOException {
    IO.println("\n%s, %s, %d cores, Java %s, load by %s%s"
            .formatted(
                    LocalDate.now(),
                    processor(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().feature(),
                    Load.generator(),
                    QUICK ? "; quick, so these are hints" : ""));
    IO.println("load average before: %s (of other programs: let there be none); it took %d min %d s\n"
            .formatted(loadBefore, took.toMinutes(), took.toSecondsPart()));
    IO.println("| work | result | reference, same run | ratio | floor | |");
    IO.println("|---|---|---|---|---|---|");
    table.forEach(IO::println);
    IO.println("\n%d of %d rows below their floor".formatted(below(table), table.size()));
    failed.forEach(it -> IO.println("NOT MEASURED, it failed: " + it));
}

static long below(List<String> table) {
    return table.stream().filter(it -> it.contains("**below**")).count();
}

static String load() {
    return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
}

static String processor() throws IOException {
    var description = Path.of("/proc/cpuinfo");
    if (Files.notExists(description)) {
        return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(description)) {
        return lines.filter(it -> it.startsWith("model name"))
                .findFirst()
                .map(it -> it.substring(it.indexOf(':') + 2))
                .orElse(System.getProperty("os.arch"));
    }
}
