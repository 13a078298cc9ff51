package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

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

final class PasswordChangeTest {
    private static final String ADA = "ada@example.com";
    private static final String NEXT = "nine quiet geese";

    private final TestApp app;
    private final Client client;
    private final Path folder;

    PasswordChangeTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void this_session_goes_on_and_the_others_end() throws Exception {
        var here = app.signedIn(ADA);
        var elsewhere = app.login(ADA);

        change(here, Client.PASSWORD, NEXT).expect(204);

        client.get("/auth/me", here).expect(200);
        var next = refresh(here).expect(200).tokens();
        client.get("/auth/me", next).expect(200);
        client.get("/auth/me", elsewhere).expectProblem(401, "invalid_token");
        refresh(elsewhere).expectOAuthError(401, "invalid_grant");
        login(Client.PASSWORD).expect(401);
        login(NEXT).expect(200);
    }

    @Test
    void an_address_that_another_session_asked_for_is_not_moved_to_any_more() throws Exception {
        var owner = app.signedIn(ADA);
        var thief = app.login(ADA);
        client.call("PATCH", "/auth/profile", "{\"email\": \"thief@example.com\"}", thief)
                .expect(200);
        var link = RecordingMailer.token(app.mailer.next("thief@example.com"));

        change(owner, Client.PASSWORD, NEXT).expect(204);

        client.post("/auth/verify-email", Map.of("token", link)).expectProblem(400, "invalid_link");
        assertThat(client.get("/auth/me", owner)
                        .expect(200)
                        .json()
                        .path("email")
                        .asText())
                .isEqualTo(ADA);
    }

    @Test
    void the_owner_is_told() throws Exception {
        var tokens = app.signedIn(ADA);

        change(tokens, Client.PASSWORD, NEXT).expect(204);

        assertThat(app.mailer.next(ADA).text()).contains("was changed").doesNotContain(NEXT, Client.PASSWORD);
        assertThat(client.get("/auth/me/events", tokens).expect(200).body()).contains("password_changed");
    }

    @Test
    void a_wrong_old_password_is_named_and_changes_nothing() throws Exception {
        var tokens = app.signedIn(ADA);

        var answer = change(tokens, "a wrong password", NEXT).expectProblem(400, "wrong_password");

        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("old_password");
        login(Client.PASSWORD).expect(200);
        assertThat(app.mailer.isEmpty()).isTrue();
    }

    @Test
    void guessing_the_old_password_locks_and_then_the_right_one_answers_like_a_wrong_one() throws Exception {
        var tokens = app.signedIn(ADA);
        for (int i = 0; i < 5; i++) {
            change(tokens, "a wrong password", NEXT).expectProblem(400, "wrong_password");
        }
        assertThat(app.mailer.next(ADA).text()).contains("locked");

        change(tokens, Client.PASSWORD, NEXT).expectProblem(400, "wrong_password");
        login(Client.PASSWORD).expect(401);

        app.clock.pass(Duration.ofMinutes(30));
        var again = login(Client.PASSWORD).expect(200).tokens();
        change(again, Client.PASSWORD, NEXT).expect(204);
    }

    @Test
    void a_weak_or_unchanged_password_is_refused() throws Exception {
        var tokens = app.signedIn(ADA);

        for (var weak : List.of(Client.PASSWORD, "short", "password1", ADA, "x".repeat(129))) {
            change(tokens, Client.PASSWORD, weak).expectInvalid("new_password");
        }
        login(Client.PASSWORD).expect(200);
    }

    @Test
    void a_field_that_is_missing_is_named() throws Exception {
        var tokens = app.signedIn(ADA);

        client.post("/auth/change-password", Map.of(), tokens)
                .expectInvalid("old_password")
                .expectInvalid("new_password");
    }

    @Test
    void nobody_changes_a_password_without_signing_in() {
        client.post("/auth/change-password", Map.of("old_password", Client.PASSWORD, "new_password", NEXT))
                .expectProblem(401, "unauthenticated");
    }

    @Test
    void of_many_that_change_it_at_once_one_wins() throws Exception {
        var tokens = app.signedIn(ADA);
        var lenient = Map.of("MAX_LOGIN_ATTEMPTS", "0");
        app.close();

        try (var again = TestApp.in(folder, lenient, List.of())) {
            var answers = atOnce(i -> again.client
                    .post(
                            "/auth/change-password",
                            Map.of("old_password", Client.PASSWORD, "new_password", NEXT + " " + i),
                            tokens)
                    .status());

            assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
            assertThat(answers).isSubsetOf(204, 400, 401);
            again.client.get("/auth/me", tokens).expect(200);
        }
    }

    @Test
    void no_session_of_the_old_password_outlives_the_change() throws Exception {
        var tokens = app.signedIn(ADA);

        var sessions = atOnce(i -> i == 16 ? change(tokens, Client.PASSWORD, NEXT) : login(Client.PASSWORD));

        for (var answer : sessions) {
            if (answer.status() == 200) {
                client.get("/auth/me", answer.tokens()).expectProblem(401, "invalid_token");
            }
        }
        client.get("/auth/me", tokens).expect(200);
    }

    @Test
    void it_works_when_the_old_one_has_to_be_hashed_anew() throws Exception {
        var tokens = app.signedIn(ADA);
        app.close();

        try (var stricter = TestApp.in(folder, Map.of("BCRYPT_ROUNDS", "5"), List.of())) {
            var body = Map.of("old_password", Client.PASSWORD, "new_password", NEXT);
            stricter.client.post("/auth/change-password", body, tokens).expect(204);
        }
    }

    private Client.Answer change(Client.Tokens tokens, String old, String next) {
        return client.post("/auth/change-password", Map.of("old_password", old, "new_password", next), tokens);
    }

    private Client.Answer login(String password) {
        return client.post("/auth/login", Map.of("email", ADA, "password", password));
    }

    private Client.Answer refresh(Client.Tokens tokens) {
        return client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }

    private static <T> List<T> atOnce(Numbered<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 32)
                    .<Callable<T>>mapToObj(i -> () -> call.at(i))
                    .toList();
            return threads.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private interface Numbered<T> {
        T at(int number);
    }
}
