package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service as an operator starts it: a process of its own, with an environment and a console.
final class MainTest {
    private static final Pattern CODE = Pattern.compile("Subject: (\\d{6}) ");

    @TempDir
    Path folder;

    @Test
    void says_where_it_is_what_it_uses_and_where_to_go_next() throws Exception {
        try (var service = start(Map.of())) {
            service.port();
            assertThat(service.output()).contains("/docs", "SQLite in ", "files in ", "GEMINI_API_KEY", "Ctrl-C");
        }
    }

    @Test
    void a_first_start_needs_nothing_and_a_person_can_sign_up_and_in() throws Exception {
        try (var service = start(Map.of())) {
            var client = new Client(service.port());
            var tokens = signUp(client);
            client.get("/auth/me", tokens).expect(200);
            client.post("/actions/translate", Map.of("text", "Good morning", "target_language", "de"), tokens)
                    .expectProblem(503, "engine_not_configured");
        }
    }

    @Test
    void what_was_acknowledged_survives_a_kill() throws Exception {
        Client.Tokens tokens;
        try (var service = start(Map.of())) {
            tokens = signUp(new Client(service.port()));
        }
        try (var service = start(Map.of())) {
            var client = new Client(service.port());
            client.get("/auth/me", tokens).expect(200);
            client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()))
                    .expect(200);
        }
    }

    @Test
    void stops_when_it_is_told_to() throws Exception {
        try (var service = start(Map.of())) {
            service.port();
            service.terminate();
            assertThat(service.output()).contains("Bluepencil has stopped.").doesNotContain("Exception");
        }
    }

    @Test
    void where_the_log_is_for_programs_all_that_it_says_is() throws Exception {
        try (var service = start(Map.of("LOG_FORMAT", "json"))) {
            service.waitUntilUp();
            service.terminate();

            assertThat(service.output().lines().map(MainTest::message))
                    .anyMatch(it -> it.contains("is up at http://") && it.contains("Ctrl-C"))
                    .anyMatch(it -> it.equals("Bluepencil has stopped."));
        }
    }

    @Test
    void who_asks_for_metrics_by_half_is_not_waited_for() throws Exception {
        var port = freePort();
        try (var service = start(Map.of("METRICS_PORT", Integer.toString(port)))) {
            service.port();
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write("GET /metr".getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            }
        }
    }

    @Test
    void a_second_server_on_the_same_folder_says_so_and_ends() throws Exception {
        try (var first = start(Map.of())) {
            first.port();
            try (var second = start(Map.of())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output())
                        .contains("cannot start", "another Bluepencil server is using")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void a_taken_port_says_so_and_ends() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var service = start(Map.of("PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output()).contains("cannot start", "Set PORT").doesNotContain("\tat ");
        }
    }

    @Test
    void a_start_that_fails_says_only_why() throws Exception {
        try (var service = start(Map.of("HOST", "192.0.2.1"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output().lines())
                    .singleElement()
                    .asString()
                    .contains("cannot start", "192.0.2.1", "Set HOST")
                    .doesNotContain("something else");
        }
    }

    @Test
    void a_dotenv_file_that_makes_no_sense_is_named_but_not_quoted() throws Exception {
        Files.writeString(folder.resolve(".env"), "APP_NAME=Pencil\nJWT_SECRET_KEY s3cret\n");
        try (var service = start(Map.of())) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains("cannot start", ".env", "NAME=value")
                    .doesNotContain("s3cret", "\tat ");
        }
    }

    @Test
    void a_dotenv_file_may_have_comments_quotes_and_the_line_ends_of_windows() throws Exception {
        Files.writeString(
                folder.resolve(".env"),
                "# a comment\r\n\r\nAPP_NAME=\"Red Pencil\" # another\r\nSMTP_FROM_EMAIL=\"ada@example.com\"\r\n");
        try (var service = start(Map.of())) {
            service.waitUntilUp();
            assertThat(service.output()).contains("Red Pencil is up at ");
        }
    }

    @Test
    void a_signing_secret_that_was_cut_short_says_so_and_ends() throws Exception {
        Files.writeString(folder.resolve("jwt-secret"), "");
        try (var service = start(Map.of())) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains("cannot start", "jwt-secret", "cut short")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_signing_secret_that_cannot_be_kept_says_so_and_ends() throws Exception {
        Files.createDirectory(folder.resolve("jwt-secret"));
        try (var service = start(Map.of())) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains("cannot start", "JWT_SECRET_KEY")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_folder_that_the_locale_cannot_spell_says_so_and_ends() throws Exception {
        // By the file, which is UTF-8 whatever this process may put into an environment.
        Files.writeString(folder.resolve(".env"), "DATA_DIR=d\u00e4t\u00e4\n");
        try (var service = start(Map.of("DATA_DIR", "", "LC_ALL", "C"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains("cannot start", "DATA_DIR", "LC_ALL")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void settings_that_cannot_be_used_are_all_named() throws Exception {
        try (var service = start(Map.of("ENVIRONMENT", "production", "SMTP_SECURITY", "ssl"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains("JWT_SECRET_KEY is not set", "SMTP_SECURITY is none of")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_that_is_not_there_says_so_and_ends() throws Exception {
        int nobody;
        try (var freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = freed.getLocalPort();
        }
        try (var service = start(
                Map.of("STORAGE_WAIT_SECONDS", "0", "MONGODB_URL", "mongodb://ada:lovelace@127.0.0.1:" + nobody))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains("cannot start", "127.0.0.1:" + nobody)
                    .doesNotContain("lovelace", "\tat ");
        }
    }

    @Test
    void waits_for_a_database_that_starts_at_the_same_time() throws Exception {
        try (var postgres = new EmptyPostgres();
                var wire = Wire.to(URI.create(postgres.url()))) {
            wire.cut();
            var url = postgres.url().replaceFirst("@[^/]*/", "@127.0.0.1:" + wire.port() + "/");
            try (var service = start(Map.of("DATABASE_URL", url))) {
                service.waitFor("Trying again for 60 seconds.");
                wire.mend();
                new Client(service.port()).get("/health/live").expect(200);
            }
        }
    }

    private Client.Tokens signUp(Client client) throws IOException {
        var email = "ada@example.com";
        client.post("/auth/register", Map.of("email", email, "password", Client.PASSWORD))
                .expect(201);
        client.post("/auth/verify-email", Map.of("email", email, "code", codeInOutbox()))
                .expect(200);
        return client.post("/auth/login", Map.of("email", email, "password", Client.PASSWORD))
                .expect(200)
                .tokens();
    }

    private String codeInOutbox() throws IOException {
        try (var letters = Files.list(folder.resolve("outbox"))) {
            var code = CODE.matcher(Files.readString(letters.findFirst().orElseThrow()));
            assertThat(code.find()).isTrue();
            return code.group(1);
        }
    }

    private ServiceProcess start(Map<String, String> settings) throws IOException {
        return ServiceProcess.start(folder, settings);
    }

    private static String message(String line) {
        try {
            return new ObjectMapper().readTree(line).path("message").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("is not JSON: " + line, e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
