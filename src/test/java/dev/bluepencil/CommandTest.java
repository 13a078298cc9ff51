package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.storage.mongo.EmptyMongo;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as an operator gives them, beside a running server: processes of their own, on its database.
final class CommandTest {
    private static final String ADA = "ada@example.com";

    private final Path folder;
    private final TestApp app;
    private final Client client;

    CommandTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_role_is_given_and_taken_away_while_the_server_runs_and_sessions_heed_it_at_once() throws Exception {
        var ada = app.signedIn(ADA);
        client.get("/admin/accounts", ada).expectProblem(403, "forbidden");

        says("ada@example.com has the role admin now.", run("grant-role", " Ada@Example.com", "admin"));
        client.get("/admin/accounts", ada).expect(200);
        says("ada@example.com has the role admin already.", run("grant-role", ADA, "admin"));

        says("ada@example.com no longer has the role admin.", run("revoke-role", ADA, "admin"));
        client.get("/admin/accounts", ada).expectProblem(403, "forbidden");
        says("ada@example.com does not have the role admin.", run("revoke-role", ADA, "admin"));

        var events = client.get("/auth/me/events", ada).expect(200).json();
        assertThat(events.findValuesAsText("kind")).startsWith("role_revoked", "role_granted");
        assertThat(events.path(0).path("by").asText()).isEqualTo("operator");
    }

    @Test
    void roles_are_given_and_taken_away_on_postgresql_too() throws Exception {
        try (var postgres = new EmptyPostgres()) {
            givesAndTakesAway(Map.of("DATABASE_URL", postgres.url()));
        }
    }

    @Test
    void roles_are_given_and_taken_away_on_mongodb_too() throws Exception {
        try (var mongo = new EmptyMongo()) {
            var storage = mongo.config();
            givesAndTakesAway(Map.of(
                    "MONGODB_URL",
                    storage.mongodbUrl().orElseThrow().value(),
                    "DATABASE_NAME",
                    storage.databaseName()));
        }
    }

    @Test
    void an_address_that_has_no_account_or_is_not_proved_gets_no_role() throws Exception {
        app.register(ADA);

        fails(
                1,
                "grant-role failed. Whoever registered ada@example.com has not proved",
                run("grant-role", ADA, "admin"));
        fails(1, "has no account with the address bob@example.com.", run("grant-role", "bob@example.com", "admin"));
        fails(1, "revoke-role failed. SQLite in ", run("revoke-role", "bob@example.com", "admin"));
    }

    @Test
    void what_makes_no_sense_is_told_with_how_it_is_done() throws Exception {
        misused("'boss' is no role; there is only admin.", run("grant-role", ADA, "boss"));
        misused("'ada' is not an e-mail address.", run("revoke-role", "ada", "admin"));
        misused("grant-role takes two arguments", run("grant-role", ADA));
        misused("revoke-role takes two arguments", run("revoke-role", ADA, "admin", "now"));
        misused("There is no command 'grant'.", run("grant", ADA));
        misused("There is no command ''.", run(""));
        misused("serve takes no arguments.", run("serve", "now"));
    }

    @Test
    void help_says_what_there_is() throws Exception {
        var answer = run("--help");

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).startsWith("Usage: ").contains("serve", "grant-role", "revoke-role");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void settings_that_cannot_be_used_and_a_database_that_cannot_be_had_are_told_in_one_go() throws Exception {
        fails(1, "PORT is not a whole number", run(Map.of("PORT", "x"), "grant-role", ADA, "admin"));
        var file = folder.resolve("bluepencil.db").toString();
        fails(1, "which is a file", run(Map.of("DATA_DIR", file), "grant-role", ADA, "admin"));
    }

    private void givesAndTakesAway(Map<String, String> settings) throws IOException, InterruptedException {
        try (var other = TestApp.in(folder, settings, List.of())) {
            var ada = other.signedIn(ADA);

            says("ada@example.com has the role admin now.", run(settings, "grant-role", ADA, "admin"));
            other.client.get("/admin/accounts", ada).expect(200);
            says("ada@example.com no longer has the role admin.", run(settings, "revoke-role", ADA, "admin"));
            other.client.get("/admin/accounts", ada).expectProblem(403, "forbidden");
        }
    }

    private static void says(String line, ChildJava answer) {
        assertThat(answer.out()).as(answer.toString()).isEqualTo(line + "\n");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    private static void fails(int status, String reason, ChildJava answer) {
        assertThat(answer.err()).contains(reason).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.status()).isEqualTo(status);
    }

    private static void misused(String reason, ChildJava answer) {
        fails(2, reason, answer);
        assertThat(answer.err()).contains("\n\nUsage: java -jar bluepencil.jar");
    }

    private ChildJava run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    private ChildJava run(Map<String, String> settings, String... arguments) throws IOException {
        var environment = new HashMap<>(Map.of("DATA_DIR", folder.toString()));
        environment.putAll(settings);
        var words = Stream.concat(Stream.of("dev.bluepencil.Main"), Stream.of(arguments));
        return ChildJava.start(folder, environment, words.toArray(String[]::new))
                .join();
    }
}
