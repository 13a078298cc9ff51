/// How long do the hot pieces take by themselves: verifying a token, judging an answer, comparing it with the text?
///
/// Compiles what is in `bench/jmh` into a temporary folder and hands it to JMH, with this program's arguments.
///
/// Run: `mvn -q -Pbench compile exec:exec@jmh`, which takes 3 minutes; `-Djmh="AnswerBench -p paragraphs=1"` for a
/// part, `-Djmh="-prof gc"` for what they allocate
import java.util.spi.ToolProvider;

static final Path SOURCES = Path.of("bench/jmh");

void main(String[] arguments) throws IOException, InterruptedException {
    var classes = BareServer.newFolder();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> BareServer.remove(classes)));
    compile(classes);
    var command = new ArrayList<>(List.of(
            Service.java(),
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
            "org.openjdk.jmh.Main"));
    command.addAll(List.of(arguments));
    var jmh = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(jmh::destroy));
    System.exit(jmh.waitFor());
}

static void compile(Path classes) throws IOException {
    var options = new ArrayList<>(List.of(
            "-d", "" + classes,
            "-cp", System.getProperty("java.class.path"),
            "-processor", "org.openjdk.jmh.generators.BenchmarkProcessor"));
    try (var sources = Files.walk(SOURCES)) {
        sources.filter(it -> it.toString().endsWith(".java")).map(Path::toString).forEach(options::add);
    }
    var compiler = ToolProvider.findFirst("javac").orElseThrow();
    if (compiler.run(System.out, System.err, options.toArray(String[]::new)) != 0) {
        throw new IllegalStateException("bench/jmh does not compile");
    }
}
