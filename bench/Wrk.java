import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The load generator `wrk`, which takes less of the cores than threads of Java do. It looks at the status of an answer
/// alone, so one is looked at before and after.
final class Wrk {
    private static final int THREADS = 2;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Wrk() {}

    /// Whether it is on the path; `-Dload=java` does without it.
    static boolean installed() {
        return !System.getProperty("load", "wrk").equals("java")
                && Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                        .splitAsStream(System.getenv("PATH"))
                        .anyMatch(it -> Files.isExecutable(Path.of(it, "wrk")));
    }

    /// @param first the first of the numbers, of which it takes as many as it needs
    static double perSecond(int clients, Duration time, Question question, int first) {
        try {
            var script = Files.createTempFile("bluepencil-bench", ".lua");
            try {
                Files.writeString(script, script(question, first));
                return rate(run(List.of(
                        "wrk", "-t" + THREADS, "-c" + clients, "-d" + time.toSeconds() + "s", "--timeout", "60s",
                        "-s", script.toString(), "http://127.0.0.1:" + question.port())));
            } finally {
                Files.delete(script);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(wrk::destroy));
        var said = new String(wrk.getInputStream().readAllBytes());
        wrk.waitFor();
        return said;
    }

    private static double rate(String said) {
        var rate = RATE.matcher(said);
        if (!rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /// Whole requests, cut where a number goes.
    private static String script(Question question, int first) {
        var requests = question.requests().stream()
                .map(it -> Pattern.compile(Question.NUMBER)
                        .splitAsStream(it)
                        .map(Wrk::quoted)
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(",\n  ", "{\n  ", "\n}"));
        return """
                local requests = %s
                local threads = 0
                function setup(thread)
                  thread:set("number", %d + threads * %d)
                  threads = threads + 1
                end
                function request()
                  number = number + 1
                  return table.concat(requests[number %% #requests + 1], string.format("%%d", number))
                end
                """.formatted(requests, first, Load.NUMBERS / THREADS);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + "\"";
    }
}
