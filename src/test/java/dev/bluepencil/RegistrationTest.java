package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistrationTest {
    private static final String ADA = "ada@example.com";

    private final TestApp app;
    private final Client client;
    private final Path folder;

    RegistrationTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_new_account_waits_for_its_address_to_be_confirmed() {
        var request = Map.of("email", " Ada@Example.COM ", "password", Client.PASSWORD, "full_name", "Ada Lovelace");

        var account = client.post("/auth/register", request).expect(201).json();

        assertThat(account.path("email").asText()).isEqualTo(ADA);
        assertThat(account.path("full_name").asText()).isEqualTo("Ada Lovelace");
        assertThat(account.path("email_verified").asBoolean(true)).isFalse();
        assertThat(account.path("created_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(account.path("id").asText()).hasSize(36);
        assertThat(account.path("settings").toString()).isEqualTo("{}");
        assertThat(account.path("roles")).isEmpty();
        assertThat(account.properties()).hasSize(8);
    }

    @Test
    void a_taken_address_is_refused_in_any_spelling() {
        app.register(ADA);

        client.post("/auth/register", Map.of("email", "ADA@example.com", "password", Client.PASSWORD))
                .expectProblem(409, "email_taken");
    }

    @Test
    void of_many_that_register_one_address_at_once_one_gets_it() throws Exception {
        Callable<Integer> register =
                () -> client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD))
                        .status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(_ -> register).toList());
            var statuses = answers.stream().map(it -> it.resultNow()).sorted().toList();
            assertThat(statuses.getFirst()).isEqualTo(201);
            assertThat(statuses.subList(1, 32)).containsOnly(409);
        }
    }

    @Test
    void a_taken_address_is_not_told_where_accounts_are_hidden() throws Exception {
        try (var hidden = TestApp.in(folder.resolve("hidden"), Map.of("HIDE_EXISTING_ACCOUNTS", "true"), List.of())) {
            hidden.register(ADA);
            hidden.mailer.next(ADA);

            var second = hidden.client
                    .post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD, "full_name", "Eve"))
                    .expect(201)
                    .json();

            assertThat(second.path("email_verified").asBoolean(true)).isFalse();
            assertThat(second.path("full_name").asText()).isEqualTo("Eve");
            assertThat(hidden.mailer.next(ADA).text()).doesNotContain("token=");
        }
    }

    @Test
    void signing_in_does_not_tell_either_where_accounts_are_hidden() throws Exception {
        try (var hidden = TestApp.in(folder.resolve("hidden"), Map.of("HIDE_EXISTING_ACCOUNTS", "true"), List.of())) {
            hidden.signedIn(ADA);
            for (var email : List.of(ADA, "bob@example.com")) {
                var mine = Map.of("email", email, "password", "nine quiet geese");
                hidden.client.post("/auth/register", mine).expect(201);

                hidden.client.post("/auth/login", mine).expectOAuthError(401, "invalid_grant");
            }
            hidden.mailer.next(ADA);
            var code = RecordingMailer.code(hidden.mailer.next("bob@example.com"));
            hidden.client
                    .post("/auth/verify-email", Map.of("email", "bob@example.com", "code", code))
                    .expect(200);
            hidden.client
                    .post("/auth/login", Map.of("email", "bob@example.com", "password", "nine quiet geese"))
                    .expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', email",
        "'{}', password",
        "'{\"email\": \"\"}', email",
        "'{\"email\": null}', email",
        "'{\"email\": 7}', email",
        "'{\"email\": true}', email",
        "'{\"email\": [\"ada@example.com\"]}', email",
        "'{\"email\": {\"$ne\": null}}', email",
        "'{\"email\": \"ada\"}', email",
        "'{\"email\": \"ada@example\"}', email",
        "'{\"email\": \"ada@example.com, eve@example.com\"}', email",
        "'{\"email\": \"ada@example.com\\r\\nBcc: eve@example.com\"}', email",
        "'{\"email\": \"a\\u0000da@example.com\"}', email",
        "'{\"email\": \"ada@example.com\", \"password\": \"short\"}', password",
        "'{\"email\": \"ada@example.com\", \"password\": \"password1\"}', password",
        "'{\"email\": \"ada@example.com\", \"password\": \"\\ud800 half a pair\"}', password",
        "'{\"email\": \"ada@example.com\", \"password\": \"seven\\u0000ducks\"}', password",
        "'{\"email\": \"ada@example.com\", \"full_name\": \"Ada\\nLovelace\"}', full_name",
        "'{\"email\": \"ada@example.com\", \"full_name\": 1.5}', full_name",
        "'[]', body",
        "'7', body",
        "'null', body"
    })
    void a_missing_or_wrong_field_is_named(String body, String field) {
        client.post("/auth/register", bytes(body), "application/json").expectInvalid(field);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        client.post("/auth/register", Map.of("email", "ada", "password", "short", "full_name", "x".repeat(101)))
                .expectInvalid("email")
                .expectInvalid("password")
                .expectInvalid("full_name");
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5_000, 100_000})
    void a_password_that_is_too_long_is_refused_not_cut(int length) {
        var request = Map.of("email", ADA, "password", "a1 b2".repeat(length / 5 + 1));

        client.post("/auth/register", request).expectInvalid("password");
    }

    @Test
    void unknown_fields_do_no_harm() {
        client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD, "roles", List.of("admin")))
                .expect(201);
    }

    @Test
    void no_answer_holds_the_password_or_its_hash() {
        var answer = client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD));

        assertThat(answer.body()).doesNotContain(Client.PASSWORD, "$2a$");
    }

    @Test
    void an_account_outlives_the_service() throws Exception {
        app.signedIn(ADA);
        app.close();

        try (var restarted = TestApp.in(folder)) {
            restarted.clock.pass(Duration.ofDays(1));
            assertThat(restarted
                            .client
                            .get("/auth/me", restarted.login(ADA))
                            .expect(200)
                            .json()
                            .path("email")
                            .asText())
                    .isEqualTo(ADA);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
