import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Trains an AOT cache (JEP 514), with which the packaged service starts in less time: starts the jar, walks through
/// what people ask of it with a stub of the model, and stops it, upon which its Java writes the cache.
///
/// Run: `java deploy/Train.java target/bluepencil.jar target/bluepencil.aot`
///
/// The cache serves the very Java that wrote it (the one that runs this, unless `-Djava=` names another) and the jars
/// as they lie there, at the same path and with the same times; anything else ignores it and starts as if there were
/// none. It needs no network and leaves nothing else behind.
void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 2) {
        throw new IllegalArgumentException("java deploy/Train.java JAR CACHE");
    }
    var jar = Path.of(arguments[0]).toAbsolutePath().normalize();
    var cache = Path.of(arguments[1]).toAbsolutePath().normalize();
    var folder = Files.createTempDirectory("bluepencil-training");
    Files.deleteIfExists(cache);
    try (var model = new Model();
            var service = Service.start(jar, cache, folder, model)) {
        new Walk(service, model).all();
        service.stop();
    } finally {
        remove(folder);
    }
    if (Files.notExists(cache)) {
        throw new IllegalStateException("Java wrote no cache.");
    }
    IO.println("%s, %d MB".formatted(cache, Files.size(cache) / 1_000_000));
}

void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}

/// What somebody does who signs up, writes and leaves, often enough for Java to learn which code is hot.
record Walk(Service service, Model model) {
    private static final int ROUNDS = 20;
    private static final String EMAIL = "ada@example.com";
    private static final String PASSWORD = "seven wooden ducks";
    private static final String CREDENTIALS = json("email", EMAIL, "password", PASSWORD);

    void all() throws IOException, InterruptedException {
        service.await(200, "/health/ready", "\"languagetool ready\"|\"gemini ready, languagetool ready\"");
        pages();
        service.post(422, "/auth/register", json("email", "nobody"));
        service.post(201, "/auth/register", CREDENTIALS);
        service.post(200, "/auth/verify-email", json("email", EMAIL, "code", service.mailedCode()));
        service.post(401, "/auth/login", json("email", EMAIL, "password", "eight wooden ducks"));
        for (int round = 0; round < ROUNDS; round++) {
            write(round);
        }
        model.fall();
        correctOffline();
        service.send(204, "DELETE", "/auth/me", json("password", PASSWORD));
    }

    private void pages() throws IOException, InterruptedException {
        for (var path : new String[] {"/", "/health", "/health/live", "/docs", "/redoc", "/openapi.json"}) {
            service.get(200, path);
        }
        service.get(404, "/nowhere");
        service.get(401, "/auth/me");
    }

    private void write(int round) throws IOException, InterruptedException {
        var grant = service.signIn(CREDENTIALS);
        grant = service.signIn("/auth/refresh", json("refresh_token", field("refresh_token", grant)));
        service.get(200, "/auth/me");
        service.get(200, "/auth/sessions");
        for (var text : Model.ANSWERS.keySet()) {
            service.post(200, "/actions/fix-grammar", json("text", text.formatted(round)));
        }
        var text = "Boat %d come in every morning with a crate of fish.";
        service.events("/actions/fix-grammar", json("text", text.formatted(round + ROUNDS)));
        service.post(200, "/actions/improve", json("text", text.formatted(round + 2 * ROUNDS), "tone", "friendly"));
        templates();
        service.get(200, "/actions");
        service.get(200, "/usage");
        service.post(204, "/auth/logout", "");
        service.signIn(CREDENTIALS);
    }

    private void templates() throws IOException, InterruptedException {
        service.get(200, "/templates?limit=10");
        var template = json("title", "Lunch", "category", "invitation", "content", "Dear [Name], at [Time]?");
        var path = "/templates/" + field("id", service.post(201, "/templates", template));
        service.get(200, path);
        service.send(200, "PUT", path, template);
        service.post(200, path + "/render", "{\"values\":{\"Name\":\"Grace\"}}");
        service.send(204, "DELETE", path, "");
    }

    private void correctOffline() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            service.post(200, "/actions/fix-grammar", json("text", "i has %d apple, it was red".formatted(round)));
            service.post(200, "/actions/improve", json("text", "We met in order to talk %d times.".formatted(round)));
        }
    }

    /// Values need no escaping.
    static String json(String... namesAndValues) {
        var fields = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.append(i == 0 ? "" : ",")
                    .append("\"%s\":\"%s\"".formatted(namesAndValues[i], namesAndValues[i + 1]));
        }
        return fields.append('}').toString();
    }

    static String field(String name, String json) {
        var field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!field.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return field.group(1);
    }
}

/// The packaged service as a process that is being trained, with everything it keeps in a folder.
static final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// Writing the cache is part of the stop and keeps one processor busy for a while.
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(5);

    private static final Pattern CODE = Pattern.compile("(?m)^ {4}(\\d{6})\\s*$");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path folder;
    private final int port;
    private String token = "";

    private Service(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static Service start(Path jar, Path cache, Path folder, Model model) throws IOException {
        var java = System.getProperty("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int port = freePort();
        var builder = new ProcessBuilder(java, "-XX:AOTCacheOutput=" + cache, "-jar", jar.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of(
                "HOST", "127.0.0.1",
                "PORT", "" + port,
                "DATA_DIR", folder.resolve("data").toString(),
                "GEMINI_API_KEY", "of-a-stub",
                "GEMINI_BASE_URL", model.url(),
                "LOGIN_RATE_LIMIT_PER_MINUTE", "0",
                "LOGIN_RATE_LIMIT_PER_HOUR", "0",
                "ACTION_RATE_LIMIT_PER_MINUTE", "0"));
        return new Service(builder.start(), folder, port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String signIn(String credentials) throws IOException, InterruptedException {
        return signIn("/auth/login", credentials);
    }

    /// @return what was granted, which later requests use
    String signIn(String path, String body) throws IOException, InterruptedException {
        token = "";
        var grant = post(200, path, body);
        token = Walk.field("access_token", grant);
        return grant;
    }

    String get(int status, String path) throws IOException, InterruptedException {
        return send(status, "GET", path, "");
    }

    String post(int status, String path, String body) throws IOException, InterruptedException {
        return send(status, "POST", path, body);
    }

    String events(String path, String body) throws IOException, InterruptedException {
        var events = send(200, "POST", path, body, "Accept", "text/event-stream");
        if (!events.contains("event: done")) {
            throw new IllegalStateException(path + " did not come to its end: " + events);
        }
        return events;
    }

    String send(int status, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s %s answered %d %s instead of %d"
                    .formatted(method, path, answer.statusCode(), answer.body(), status));
        }
        return answer.body();
    }

    /// Waits until the answer has this status and something like this in it.
    void await(int status, String path, String content) throws IOException, InterruptedException {
        var wanted = Pattern.compile(content);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end && process.isAlive(); ) {
            try {
                if (wanted.matcher(get(status, path)).find()) {
                    return;
                }
            } catch (IOException | IllegalStateException _) {
                // It does not listen, or is not ready yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The service did not start: " + log());
    }

    String mailedCode() throws IOException, InterruptedException {
        var outbox = folder.resolve("data/outbox");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            var code = Files.exists(outbox) ? codeIn(outbox) : Optional.<String>empty();
            if (code.isPresent()) {
                return code.get();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No letter came: " + log());
    }

    private static Optional<String> codeIn(Path outbox) throws IOException {
        try (var files = Files.list(outbox)) {
            var letters = files.filter(it -> it.toString().endsWith(".eml")).map(Service::read);
            return letters.map(CODE::matcher).filter(it -> it.find()).map(it -> it.group(1)).findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells it to stop and waits until it has, and has written the cache.
    void stop() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not stop: " + log());
        }
    }

    private String log() {
        return read(folder.resolve("log"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}

/// A model that knows the answers to a few texts, until it falls.
static final class Model implements AutoCloseable {
    /// Texts, with a place for a number that makes each another, and what becomes of them.
    static final Map<String, String> ANSWERS = Map.of(
            "Boat %d come in every morning with a crate of fish.", "Boat %d comes in every morning with a crate of fish.",
            "Last summer we was %d people near the harbour, and she have never forgotten how it taste.",
                    "Last summer we were %d people near the harbour, and she has never forgotten how it tasted.");

    private final HttpServer server;
    private volatile boolean fallen;

    Model() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// From now on it answers that it cannot be reached.
    void fall() {
        fallen = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean streams = exchange.getRequestURI().getPath().endsWith(":streamGenerateContent");
        var said = fallen ? "{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\"}}" : said(corrected(request));
        var body = (streams && !fallen ? "data: " + said + "\r\n\r\n" : said).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", streams ? "text/event-stream" : "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(fallen ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String corrected(String request) {
        return ANSWERS.entrySet().stream()
                .map(it -> corrected(request, it.getKey(), it.getValue()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    private static Optional<String> corrected(String request, String text, String answer) {
        var found = Pattern.compile(text.replace("%d", "(\\d+)").replace(".", "\\.")).matcher(request);
        return found.find() ? Optional.of(answer.replace("%d", found.group(1))) : Optional.empty();
    }

    private static String said(String text) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"" + text
                + "\"}]},\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":400,"
                + "\"candidatesTokenCount\":50},\"modelVersion\":\"gemini-3.5-flash-lite\"}";
    }
}
