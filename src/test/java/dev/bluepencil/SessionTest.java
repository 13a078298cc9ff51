package dev.bluepencil;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTest {
    private static final String ADA = "ada@example.com";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestApp app;
    private final Client client;
    private final Path folder;

    SessionTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void signing_in_hands_out_tokens_that_no_cache_keeps() throws Exception {
        app.signedIn(ADA);

        var answer = client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD))
                .expect(200);

        assertThat(answer.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.json().path("scope").asText()).isEqualTo("account");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        client.get("/auth/me", answer.tokens()).expect(200);
        client.get("/auth/profile", answer.tokens()).expect(200);
    }

    @Test
    void the_password_form_of_oauth_works_too() throws Exception {
        app.signedIn(ADA);

        for (var path : List.of("/auth/login", "/auth/token")) {
            var tokens = client.postForm(
                            path, Map.of("grant_type", "password", "username", ADA, "password", Client.PASSWORD))
                    .expect(200)
                    .tokens();
            client.get("/auth/me", tokens).expect(200);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() throws Exception {
        app.signedIn(ADA);

        var wrong = client.post("/auth/login", Map.of("email", ADA, "password", "seven wooden cows"))
                .expectOAuthError(401, "invalid_grant");
        var unknown = client.post("/auth/login", Map.of("email", "nobody@example.com", "password", Client.PASSWORD))
                .expectOAuthError(401, "invalid_grant");

        assertThat(wrong.json().path("code").asText()).isEqualTo("invalid_credentials");
        assertThat(unknown.json().path("code")).isEqualTo(wrong.json().path("code"));
        assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
    }

    @Test
    void nobody_signs_in_before_the_address_is_confirmed_and_only_the_owner_learns_why() {
        app.register(ADA);

        var right = client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD))
                .expectOAuthError(403, "invalid_grant");
        client.post("/auth/login", Map.of("email", ADA, "password", "seven wooden cows"))
                .expectOAuthError(401, "invalid_grant");

        assertThat(right.json().path("code").asText()).isEqualTo("email_not_verified");
    }

    @Test
    void the_standard_endpoint_keeps_the_statuses_of_the_standard() {
        app.register(ADA);
        var right = Map.of("grant_type", "password", "username", ADA, "password", Client.PASSWORD);
        var wrong = Map.of("grant_type", "password", "username", ADA, "password", "seven wooden cows");

        client.postForm("/auth/token", right).expectOAuthError(400, "invalid_grant");
        client.postForm("/auth/token", wrong).expectOAuthError(400, "invalid_grant");
        client.postForm("/auth/token", Map.of("grant_type", "refresh_token", "refresh_token", "nonsense"))
                .expectOAuthError(400, "invalid_grant");
        client.postForm("/auth/token", Map.of("grant_type", "client_credentials"))
                .expectOAuthError(400, "unsupported_grant_type");
        client.postForm("/auth/token", Map.of()).expectOAuthError(400, "invalid_request");
        client.postForm("/auth/token", Map.of("grant_type", "password", "username", ADA))
                .expectOAuthError(400, "invalid_request");
        client.post("/auth/token", "grant_type=password&grant_type=password".getBytes(UTF_8), FORM)
                .expectOAuthError(400, "invalid_request");
        client.post("/auth/token", Map.of("grant_type", "password")).expectOAuthError(415, "invalid_request");
    }

    @Test
    void a_refresh_hands_out_the_next_tokens() throws Exception {
        var first = app.signedIn(ADA);

        var second = refresh(first).expect(200).tokens();
        var third = client.postForm(
                        "/auth/token", Map.of("grant_type", "refresh_token", "refresh_token", second.refresh()))
                .expect(200)
                .tokens();
        client.postForm("/auth/refresh", Map.of("refresh_token", third.refresh()))
                .expect(200);

        assertThat(List.of(first.refresh(), second.refresh(), third.refresh())).doesNotHaveDuplicates();
        client.get("/auth/me", third).expect(200);
    }

    @Test
    void two_hundred_that_refresh_at_once_get_one_and_the_same_successor() throws Exception {
        var first = app.signedIn(ADA);
        Callable<String> spend = () -> refresh(first).expect(200).tokens().refresh();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var successors = new HashSet<String>();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 200).mapToObj(_ -> spend).toList())) {
                successors.add(answer.get());
            }
            assertThat(successors).hasSize(1);
        }
    }

    @Test
    void the_parent_gets_the_same_successor_within_the_grace_and_is_theft_after_it() throws Exception {
        var first = app.signedIn(ADA);
        var second = refresh(first).expect(200).tokens();

        app.clock.pass(Duration.ofSeconds(10));
        assertThat(refresh(first).expect(200).tokens().refresh()).isEqualTo(second.refresh());

        app.clock.pass(Duration.ofMillis(1));
        refresh(first).expectOAuthError(401, "invalid_grant");
        client.get("/auth/me", second).expectProblem(401, "invalid_token");
        refresh(second).expectOAuthError(401, "invalid_grant");
    }

    @Test
    void a_grandparent_is_theft_at_once() throws Exception {
        var first = app.signedIn(ADA);
        var second = refresh(first).expect(200).tokens();
        var third = refresh(second).expect(200).tokens();

        refresh(first).expectOAuthError(401, "invalid_grant");

        client.get("/auth/me", third).expectProblem(401, "invalid_token");
        refresh(third).expectOAuthError(401, "invalid_grant");
    }

    @Test
    void without_a_grace_a_second_use_is_theft() throws Exception {
        try (var strict = TestApp.in(folder.resolve("strict"), Map.of("REFRESH_REUSE_GRACE_SECONDS", "0"), List.of())) {
            var first = strict.signedIn(ADA);
            var second = strict.client
                    .post("/auth/refresh", Map.of("refresh_token", first.refresh()))
                    .expect(200)
                    .tokens();

            strict.client
                    .post("/auth/refresh", Map.of("refresh_token", first.refresh()))
                    .expect(401);
            strict.client.get("/auth/me", second).expect(401);
        }
    }

    @Test
    void theft_of_one_session_leaves_the_others_alone() throws Exception {
        var phone = app.signedIn(ADA);
        var laptop = app.login(ADA);
        refresh(refresh(phone).expect(200).tokens()).expect(200);

        refresh(phone).expect(401);

        client.get("/auth/me", laptop).expect(200);
    }

    @Test
    void an_access_token_lives_for_fifteen_minutes() throws Exception {
        var tokens = app.signedIn(ADA);

        app.clock.pass(Duration.ofSeconds(899));
        client.get("/auth/me", tokens).expect(200);
        app.clock.pass(Duration.ofSeconds(1));
        client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
    }

    @Test
    void a_session_that_is_not_refreshed_ends_after_thirty_days() throws Exception {
        var tokens = app.signedIn(ADA);

        app.clock.pass(Duration.ofDays(29));
        var next = refresh(tokens).expect(200).tokens();
        app.clock.pass(Duration.ofDays(30));
        refresh(next).expectOAuthError(401, "invalid_grant");
    }

    @Test
    void a_session_ends_after_ninety_days_however_often_it_is_refreshed() throws Exception {
        var tokens = app.signedIn(ADA);
        for (int day = 20; day < 90; day += 20) {
            app.clock.pass(Duration.ofDays(20));
            tokens = refresh(tokens).expect(200).tokens();
        }

        app.clock.pass(Duration.ofDays(10));
        refresh(tokens).expectOAuthError(401, "invalid_grant");
    }

    @Test
    void signing_out_kills_both_tokens_at_once_and_twice_does_no_harm() throws Exception {
        var tokens = app.signedIn(ADA);

        client.post("/auth/logout", new byte[0], "application/json", "Authorization", "Bearer " + tokens.access())
                .expect(204);

        client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
        refresh(tokens).expectOAuthError(401, "invalid_grant");
        client.post("/auth/logout", Map.of(), tokens).expect(204);
    }

    @Test
    void signing_out_works_by_the_refresh_token_alone() throws Exception {
        var tokens = app.signedIn(ADA);
        app.clock.pass(Duration.ofHours(1));

        client.post("/auth/logout", Map.of("refresh_token", tokens.refresh())).expect(204);

        refresh(tokens).expectOAuthError(401, "invalid_grant");
    }

    @Test
    void signing_out_by_an_expired_access_token_asks_for_the_refresh_token() throws Exception {
        var tokens = app.signedIn(ADA);
        app.clock.pass(Duration.ofHours(1));

        client.post("/auth/logout", Map.of(), tokens).expectProblem(401, "invalid_token");
        client.post("/auth/logout", Map.of()).expectProblem(401, "unauthenticated");
        client.post("/auth/logout", Map.of("refresh_token", "nonsense")).expect(204);
    }

    @Test
    void a_refresh_token_opens_no_door_and_an_access_token_refreshes_nothing() throws Exception {
        var tokens = app.signedIn(ADA);

        client.get("/auth/me", "Authorization", "Bearer " + tokens.refresh()).expectProblem(401, "invalid_token");
        client.post("/auth/refresh", Map.of("refresh_token", tokens.access())).expectOAuthError(401, "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Token x", "bearer x", "Bearer a.b.c", "Bearer x y"})
    void what_is_no_bearer_token_is_a_401_with_a_challenge(String header) {
        var answer = client.get("/auth/me", "Authorization", header).expect(401);

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_challenge_comes_with_a_401_only_or_clients_take_it_for_the_failure() {
        var wrong = Map.of("grant_type", "password", "username", ADA, "password", "seven wooden cows");

        assertThat(client.postForm("/auth/token", wrong).expect(400).header("WWW-Authenticate"))
                .isEmpty();
        assertThat(client.postForm("/auth/login", wrong).expect(401).header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void a_challenge_names_an_error_only_if_a_token_came() {
        assertThat(client.get("/auth/me").expectProblem(401, "unauthenticated").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
        assertThat(client.get("/auth/me", "Authorization", "Bearer x").header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_missing_field_is_named_in_the_answer_of_a_token_endpoint_too() {
        var login = client.post("/auth/login", Map.of()).expectOAuthError(422, "invalid_request");
        var form = client.postForm("/auth/login", Map.of("password", "x")).expectOAuthError(422, "invalid_request");
        var refresh = client.post("/auth/refresh", Map.of()).expectOAuthError(422, "invalid_request");

        assertThat(login.json().path("errors").findValuesAsText("field")).containsExactly("email", "password");
        assertThat(form.json().path("errors").findValuesAsText("field")).containsExactly("username");
        assertThat(refresh.json().path("errors").findValuesAsText("field")).containsExactly("refresh_token");
    }

    @Test
    void a_password_is_rehashed_when_the_cost_was_raised_and_stays_good() throws Exception {
        app.signedIn(ADA);
        app.close();

        try (var stricter = TestApp.in(folder, Map.of("BCRYPT_ROUNDS", "5"), List.of())) {
            stricter.login(ADA);
            stricter.login(ADA);
        }
    }

    private Client.Answer refresh(Client.Tokens tokens) {
        return client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }
}
