package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecoveryTest {
    private static final String ADA = "ada@example.com";
    private static final String NOBODY = "nobody@example.com";
    private static final String NEXT = "nine quiet geese";

    private final TestApp app;
    private final Client client;
    private final Path folder;

    RecoveryTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void asking_for_a_code_answers_the_same_whoever_it_is_about() throws Exception {
        app.signedIn(ADA);

        var known = forgot(ADA).expect(202);
        var unknown = forgot(NOBODY).expect(202);

        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(headers(unknown)).isEqualTo(headers(known));
        app.mailer.next(ADA);
        forgot(ADA);
        app.mailer.next(ADA); // and none to nobody before it
    }

    @Test
    void a_letter_is_worth_sending_as_long_as_its_code_is_good() throws Exception {
        app.signedIn(ADA);
        forgot(ADA);

        assertThat(app.mailer.next(ADA).expiresAt())
                .contains(app.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_code_buys_a_token_that_sets_the_password_and_ends_every_session() throws Exception {
        var phone = app.signedIn(ADA);
        var laptop = app.login(ADA);

        var permission = verify(ADA, code()).expect(200).json();
        assertThat(permission.path("expires_in").asInt()).isEqualTo(900);
        reset(permission.path("reset_token").asText(), NEXT).expect(204);

        for (var tokens : List.of(phone, laptop)) {
            client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
            client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()))
                    .expect(401);
        }
        login(ADA, Client.PASSWORD).expect(401);
        login(ADA, NEXT).expect(200);
        assertThat(app.mailer.next(ADA).text()).contains("was reset").doesNotContain("http");
    }

    @Test
    void the_token_may_come_in_a_header() throws Exception {
        app.signedIn(ADA);

        client.post("/auth/reset-password", Map.of("new_password", NEXT), "X-Reset-Token", token())
                .expect(204);

        login(ADA, NEXT).expect(200);
    }

    @Test
    void a_token_works_once() throws Exception {
        app.signedIn(ADA);
        var token = token();
        reset(token, NEXT).expect(204);

        reset(token, "eleven loud swans").expectProblem(400, "invalid_reset_token");

        login(ADA, NEXT).expect(200);
    }

    @Test
    void of_many_that_bring_the_token_at_once_one_wins() throws Exception {
        app.signedIn(ADA);
        var token = token();

        assertThat(statuses(() -> reset(token, NEXT))).containsExactlyInAnyOrderElementsOf(winner(204));
    }

    @Test
    void of_many_that_bring_the_code_at_once_one_gets_a_token() throws Exception {
        app.signedIn(ADA);
        var code = code();

        assertThat(statuses(() -> verify(ADA, code))).containsExactlyInAnyOrderElementsOf(winner(200));
    }

    @Test
    void a_token_works_for_a_quarter_of_an_hour() throws Exception {
        app.signedIn(ADA);
        var token = token();
        app.clock.pass(Duration.ofMinutes(15));

        reset(token, NEXT).expectProblem(400, "invalid_reset_token");

        login(ADA, Client.PASSWORD).expect(200);
    }

    @Test
    void a_token_works_for_as_long_as_is_set() throws Exception {
        try (var hasty = TestApp.in(folder.resolve("hasty"), Map.of("RESET_TOKEN_EXPIRE_MINUTES", "1"), List.of())) {
            hasty.signedIn(ADA);
            hasty.client.post("/auth/forgot-password", Map.of("email", ADA));
            var code = RecordingMailer.code(hasty.mailer.next(ADA));
            var permission = hasty.client
                    .post("/auth/verify-otp", Map.of("email", ADA, "otp", code))
                    .expect(200)
                    .json();

            assertThat(permission.path("expires_in").asInt()).isEqualTo(60);
        }
    }

    @Test
    void a_weak_password_is_refused_and_the_token_stays_good() throws Exception {
        app.signedIn(ADA);
        var token = token();

        for (var weak : List.of("short", "password1", ADA, "x".repeat(129))) {
            reset(token, weak).expectInvalid("new_password");
        }

        reset(token, NEXT).expect(204);
    }

    @Test
    void a_token_dies_when_another_one_sets_the_password() throws Exception {
        app.signedIn(ADA);
        var first = token();
        var second = token();
        reset(second, NEXT).expect(204);

        reset(first, "eleven loud swans").expectProblem(400, "invalid_reset_token");
    }

    @Test
    void a_token_dies_when_the_password_is_changed() throws Exception {
        var tokens = app.signedIn(ADA);
        var token = token();
        client.post("/auth/change-password", Map.of("old_password", Client.PASSWORD, "new_password", NEXT), tokens)
                .expect(204);

        reset(token, "eleven loud swans").expectProblem(400, "invalid_reset_token");
    }

    @Test
    void a_reset_token_opens_no_door_and_no_other_token_resets() throws Exception {
        var tokens = app.signedIn(ADA);
        var token = token();

        client.get("/auth/me", "Authorization", "Bearer " + token).expectProblem(401, "invalid_token");
        client.post("/auth/refresh", Map.of("refresh_token", token)).expectOAuthError(401, "invalid_grant");
        client.post("/auth/verify-email", Map.of("token", token)).expectProblem(400, "invalid_link");
        reset(tokens.access(), NEXT).expectProblem(400, "invalid_reset_token");
        reset(tokens.refresh(), NEXT).expectProblem(400, "invalid_reset_token");
        reset("nonsense", NEXT).expectProblem(400, "invalid_reset_token");
    }

    @Test
    void a_reset_confirms_the_address_since_the_code_came_there() throws Exception {
        app.register(ADA);
        app.mailer.next(ADA);

        reset(token(), NEXT).expect(204);

        login(ADA, NEXT).expect(200);
        login(ADA, Client.PASSWORD).expect(401);
    }

    @Test
    void a_reset_lifts_the_lock() throws Exception {
        app.signedIn(ADA);
        for (int i = 0; i < 5; i++) {
            login(ADA, "a wrong password").expect(401);
        }
        app.mailer.next(ADA);
        login(ADA, Client.PASSWORD).expect(401);

        reset(token(), NEXT).expect(204);

        login(ADA, NEXT).expect(200);
    }

    @Test
    void whatever_is_wrong_about_a_code_the_answer_is_the_same() throws Exception {
        app.signedIn(ADA);
        app.register("bob@example.com");
        app.mailer.next("bob@example.com");
        var code = code();

        var wrong = verify(ADA, another(code)).expectProblem(400, "invalid_code");
        var unknown = verify(NOBODY, code).expectProblem(400, "invalid_code");
        var neverAsked = verify("bob@example.com", code).expectProblem(400, "invalid_code");
        verify(ADA, code).expect(200);
        var usedUp = verify(ADA, code).expectProblem(400, "invalid_code");
        var tooOld = code();
        app.clock.pass(Duration.ofMinutes(10));
        var expired = verify(ADA, tooOld).expectProblem(400, "invalid_code");

        for (var other : List.of(unknown, neverAsked, usedUp, expired)) {
            assertThat(withoutRequest(other)).isEqualTo(withoutRequest(wrong));
            assertThat(headers(other)).isEqualTo(headers(wrong));
        }
    }

    @Test
    void a_code_for_one_purpose_serves_no_other() throws Exception {
        app.register(ADA);
        var verification = RecordingMailer.code(app.mailer.next(ADA));
        var reset = code();

        if (!verification.equals(reset)) {
            verify(ADA, verification).expectProblem(400, "invalid_code");
            client.post("/auth/verify-email", Map.of("email", ADA, "code", reset))
                    .expectProblem(400, "invalid_code");
        }
        verify(ADA, reset).expect(200);
    }

    @Test
    void two_hundred_guesses_over_forty_codes_have_five_tries_in_an_hour() throws Exception {
        app.signedIn(ADA);
        for (int round = 0; round < 2; round++) {
            var code = code();
            for (int guess = 0; guess < 5; guess++) {
                verify(ADA, another(code)).expectProblem(400, "invalid_code");
            }
            for (int letter = 1; letter < 40; letter++) {
                code = code();
                for (int guess = 1; guess < 5; guess++) {
                    verify(ADA, another(code)).expectProblem(400, "invalid_code");
                }
                verify(ADA, code).expectProblem(400, "invalid_code");
            }
            app.clock.pass(Duration.ofHours(1).plusMillis(1));
        }

        verify(ADA, code()).expect(200);
    }

    @Test
    void guesses_made_at_once_have_no_more_tries() throws Exception {
        app.signedIn(ADA);
        var code = code();

        assertThat(statuses(() -> verify(ADA, another(code)))).containsOnly(400);

        verify(ADA, code).expectProblem(400, "invalid_code");
    }

    @Test
    void the_owner_can_look_up_what_happened() throws Exception {
        app.signedIn(ADA);
        reset(token(), NEXT).expect(204);
        var tokens = login(ADA, NEXT).expect(200).tokens();

        var events = client.get("/auth/me/events", tokens).expect(200).body();

        assertThat(events).contains("password_reset_requested", "password_reset\"", "signed_in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a"})
    void a_code_is_six_digits(String code) {
        verify(ADA, code).expectInvalid("otp");
    }

    @Test
    void a_field_that_is_missing_is_named() {
        client.post("/auth/forgot-password", Map.of()).expectInvalid("email");
        client.post("/auth/verify-otp", Map.of()).expectInvalid("email").expectInvalid("otp");
        client.post("/auth/reset-password", Map.of())
                .expectInvalid("reset_token")
                .expectInvalid("new_password");
    }

    private Client.Answer forgot(String email) {
        return client.post("/auth/forgot-password", Map.of("email", email));
    }

    private String code() throws InterruptedException {
        forgot(ADA).expect(202);
        return RecordingMailer.code(app.mailer.next(ADA));
    }

    private Client.Answer verify(String email, String otp) {
        return client.post("/auth/verify-otp", Map.of("email", email, "otp", otp));
    }

    private String token() throws InterruptedException {
        return verify(ADA, code()).expect(200).json().path("reset_token").asText();
    }

    private Client.Answer reset(String token, String password) {
        return client.post("/auth/reset-password", Map.of("reset_token", token, "new_password", password));
    }

    private Client.Answer login(String email, String password) {
        return client.post("/auth/login", Map.of("email", email, "password", password));
    }

    /// The statuses of 32 that do the same at once.
    private static List<Integer> statuses(Callable<Client.Answer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(IntStream.range(0, 32).mapToObj(_ -> call).toList()).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        }
    }

    private static List<Integer> winner(int status) {
        return IntStream.range(0, 32).mapToObj(i -> i == 0 ? status : 400).toList();
    }

    private static Set<String> headers(Client.Answer answer) {
        var headers = new HashSet<String>();
        answer.response().headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("X-Request-Id") && !name.equalsIgnoreCase("Date")) {
                headers.add(name + values);
            }
        });
        return headers;
    }

    private static String withoutRequest(Client.Answer answer) {
        return answer.body().replace(answer.json().path("request_id").asText(), "");
    }

    private static String another(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
