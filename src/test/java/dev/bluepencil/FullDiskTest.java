package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The embedded database finds no more room, here since its process may write no larger files. What is there can
/// still be read; what would be new is refused in so many words; with room, all goes on.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class FullDiskTest {
    private static final int MOST_KILOBYTES = 2_000;
    private static final int LARGE = 15_000;
    private static final String ADA = "ada@example.com";
    private static final Pattern CODE = Pattern.compile("Subject: (\\d{6}) ");
    private static final Map<String, String> WHO = Map.of("email", ADA, "password", Client.PASSWORD);
    private static final Map<String, String> SETTINGS = Map.of(
            "JWT_SECRET_KEY", "kS9w2Zr7QxT1nB4vH6mY8pL3dF5gJ0aC",
            "LOGIN_RATE_LIMIT_PER_MINUTE", "0",
            "REGISTER_RATE_LIMIT_PER_HOUR", "0");

    private final Map<String, String> kept = new HashMap<>();

    @Test
    void what_is_there_can_be_read_and_what_would_be_new_is_refused_until_there_is_room(@TempDir Path folder)
            throws Exception {
        Client.Tokens tokens;
        try (var server = ServiceProcess.startWithin(MOST_KILOBYTES, folder, SETTINGS)) {
            var client = new Client(server.port());
            tokens = signedIn(client, folder);
            fill(client, tokens, LARGE);
            fill(client, tokens, 1);

            expectKept(client, tokens);
            client.get("/auth/me", tokens).expect(200);
            client.get("/health/live").expect(200);
            var refusals = List.of(
                    add(client, tokens, LARGE),
                    client.post("/auth/register", Map.of("email", "bob@example.com", "password", Client.PASSWORD)),
                    client.post("/auth/login", WHO),
                    client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh())));
            refusals.forEach(Scribe::expectRefusal);

            server.terminate();
            assertThat(server.output()).contains("ERROR StorageFailures the database failed: SQLite in ");
        }
        assertThat(integrity(folder)).isEqualTo("ok");
        try (var server = ServiceProcess.start(folder, SETTINGS)) {
            var client = new Client(server.port());
            expectKept(client, tokens);
            add(client, tokens, LARGE).expect(201);
            var next = client.post("/auth/login", WHO).expect(200).tokens();
            expectKept(client, next);
            client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()))
                    .expect(200);
        }
    }

    private void fill(Client client, Client.Tokens tokens, int characters) {
        var answer = add(client, tokens, characters);
        while (answer.status() == 201) {
            kept.put(answer.header("Location"), answer.json().path("content").asText());
            answer = add(client, tokens, characters);
        }
        Scribe.expectRefusal(answer);
    }

    private static Client.Answer add(Client client, Client.Tokens tokens, int characters) {
        var content = "x".repeat(characters);
        return client.post("/templates", Map.of("title", "x", "category", "drill", "content", content), tokens);
    }

    private void expectKept(Client client, Client.Tokens tokens) {
        assertThat(kept).isNotEmpty();
        kept.forEach((place, content) -> assertThat(client.get(place, tokens)
                        .expect(200)
                        .json()
                        .path("content")
                        .asText())
                .isEqualTo(content));
    }

    private static Client.Tokens signedIn(Client client, Path folder) throws Exception {
        client.post("/auth/register", WHO).expect(201);
        var code = codeInOutbox(folder);
        client.post("/auth/verify-email", Map.of("email", ADA, "code", code)).expect(200);
        return client.post("/auth/login", WHO).expect(200).tokens();
    }

    private static String codeInOutbox(Path folder) throws IOException {
        try (var letters = Files.list(folder.resolve("outbox"))) {
            var code = CODE.matcher(Files.readString(letters.findFirst().orElseThrow()));
            assertThat(code.find()).isTrue();
            return code.group(1);
        }
    }

    private static String integrity(Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bluepencil.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            row.next();
            return row.getString(1);
        }
    }
}
