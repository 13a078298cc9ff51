import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.ConfigException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Can somebody sign up at the running server, use all four actions and the templates, and leave again?
///
/// Prints each call, then one line of answer. The code comes from the letter in `DATA_DIR/outbox`; where letters are
/// mailed, `SMOKE_EMAIL` and `SMOKE_PASSWORD` name an account that is there already, and stays. Another address than
/// `http://localhost:PORT` is an argument.
///
/// Run: `mvn -q compile exec:exec@scratch -Dscratch=ActionsSmoke`
void main(String[] arguments) throws IOException, InterruptedException {
    System.setProperty("log.level", "OFF");
    try {
        var config = Config.load();
        var server = new Server(arguments.length > 0 ? arguments[0] : "http://localhost:" + config.http().port());
        IO.println("ok: " + walk(server, config.mail().outbox()));
    } catch (ConfigException | Disappointment e) {
        System.err.println("failed: " + e.getMessage());
        System.exit(1);
    }
}

String walk(Server server, Path outbox) throws IOException, InterruptedException {
    var email = System.getenv("SMOKE_EMAIL");
    if (email != null && !email.isBlank()) {
        server.signIn(email, Optional.ofNullable(System.getenv("SMOKE_PASSWORD")).orElse(""));
        new Visit(server).all();
    } else {
        new Guest(server, outbox).comeAndGo();
    }
    return server.summary();
}

/// Somebody who registers, and is gone afterwards with every letter they got, whatever came in between.
record Guest(Server server, Path outbox, String email, String password) {
    private static final Pattern CODE = Pattern.compile("(?m)^ {4}(\\d{6})\\s*$");
    private static final int MOST_LOOKS = 100;

    Guest(Server server, Path outbox) {
        this(server, outbox, "smoke-" + UUID.randomUUID() + "@example.com", UUID.randomUUID().toString());
    }

    void comeAndGo() throws IOException, InterruptedException {
        try {
            server.expect(201, "POST", "/auth/register", Map.of("email", email, "password", password));
            server.expect(200, "POST", "/auth/verify-email", Map.of("email", email, "code", code()));
            server.signIn(email, password);
            try {
                new Visit(server).all();
            } finally {
                server.expect(204, "DELETE", "/auth/me", Map.of("password", password));
            }
        } finally {
            for (var letter : letters()) {
                Files.delete(letter);
            }
        }
    }

    String code() throws IOException, InterruptedException {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            for (var letter : letters()) {
                var code = CODE.matcher(Files.readString(letter));
                if (code.find()) {
                    return code.group(1);
                }
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new Disappointment("no letter to " + email + ", whose account stays unconfirmed, in " + outbox
                + "; if the server mails its letters, set SMOKE_EMAIL and SMOKE_PASSWORD");
    }

    List<Path> letters() throws IOException {
        if (Files.notExists(outbox)) {
            return List.of();
        }
        try (var files = Files.list(outbox)) {
            return files.filter(it -> it.getFileName().toString().matches(".*" + email + ".*\\.eml")).toList();
        }
    }
}

/// What one does when signed in.
record Visit(Server server) {
    private static final Map<String, Map<String, String>> ACTIONS = Map.of(
            "fix-grammar", Map.of("text", "i has a apple, it was red"),
            "translate", Map.of("text", "Good morning.", "target_language", "de"),
            "improve", Map.of("text", "We met in order to talk."),
            "humanize", Map.of("text", "It is important to note that we met in order to talk."));

    void all() {
        server.expect(200, "GET", "/auth/me");
        actions();
        templates();
        server.expect(200, "GET", "/usage");
    }

    void actions() {
        for (var action : server.expect(200, "GET", "/actions").path("actions")) {
            var body = ACTIONS.getOrDefault(action.path("name").asText(), Map.of());
            if (action.path("engines").isEmpty()) {
                server.expect(503, "POST", action.path("path").asText(), body);
                server.note("as it should: no engine that is configured does this");
            } else {
                var answer = server.expect(200, "POST", action.path("path").asText(), body);
                server.note(answer.path("engine").asText() + ": " + answer.path("result").asText());
            }
        }
    }

    void templates() {
        var visible = server.expect(200, "GET", "/templates?limit=1");
        for (var template : visible) {
            server.note(template.path("title").asText());
            copy(template.path("id").asText());
        }
        keep();
    }

    void copy(String template) {
        var copy = server.expect(201, "POST", "/templates/" + template + "/copy");
        server.expect(204, "DELETE", "/templates/" + copy.path("id").asText());
    }

    void keep() {
        var mine = server.expect(201, "POST", "/templates", template("Hello [Name],")).path("id").asText();
        try {
            server.expect(200, "PUT", "/templates/" + mine, template("Dear [Name],"));
            server.expect(200, "GET", "/templates/" + mine);
            var values = Map.of("values", Map.of("Name", "Ada"));
            var rendered = server.expect(200, "POST", "/templates/" + mine + "/render", values);
            if (!rendered.path("result").asText().equals("Dear Ada,")) {
                throw new Disappointment("the template was rendered as " + rendered);
            }
            server.note(rendered.path("result").asText());
        } finally {
            server.expect(204, "DELETE", "/templates/" + mine);
        }
    }

    Map<String, String> template(String content) {
        return Map.of("title", "Smoke", "category", "smoke", "content", content);
    }
}

/// The server as its callers see it; every call is a row of the table.
static final class Server {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private String token = "";
    private int calls;

    Server(String address) {
        this.address = address.replaceAll("/+$", "");
    }

    void signIn(String email, String password) {
        var tokens = expect(200, "POST", "/auth/login", Map.of("email", email, "password", password));
        token = tokens.path("access_token").asText();
    }

    JsonNode expect(int status, String method, String path) {
        return expect(status, method, path, Map.of());
    }

    JsonNode expect(int status, String method, String path, Map<String, ?> body) {
        long before = System.nanoTime();
        var answer = send(method, path, body);
        calls++;
        IO.println("%-6s %-64s %d %6d ms"
                .formatted(method, path, answer.statusCode(), (System.nanoTime() - before) / 1_000_000));
        var content = read(answer.body());
        if (answer.statusCode() != status) {
            throw new Disappointment("%s %s answered %d %s instead of %d"
                    .formatted(method, path, answer.statusCode(), content.path("code").asText(), status));
        }
        return content;
    }

    /// Something to tell of the call before.
    void note(String text) {
        if (!text.isEmpty()) {
            IO.println("       " + text);
        }
    }

    String summary() {
        return calls + " calls at " + address + ", each answered as it should be";
    }

    private HttpResponse<String> send(String method, String path, Map<String, ?> body) {
        try {
            var content =
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body));
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(120))
                    .header("Content-Type", "application/json")
                    .method(method, content);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | IllegalArgumentException e) {
            throw new Disappointment(address + " does not answer (" + e + "); is the server running there?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disappointment("interrupted");
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException _) {
            throw new Disappointment(address + " answers something that is not JSON; is it Bluepencil?");
        }
    }
}

static final class Disappointment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Disappointment(String what) {
        super(what);
    }
}
