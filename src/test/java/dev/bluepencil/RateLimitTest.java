package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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

final class RateLimitTest {
    private static final String ADA = "ada@example.com";
    private static final String BOB = "bob@example.com";

    private static final Map<String, String> LIMITS = Map.of(
            "TRUSTED_PROXIES", "127.0.0.1,::1",
            "LOGIN_RATE_LIMIT_PER_MINUTE", "3",
            "LOGIN_RATE_LIMIT_PER_HOUR", "4",
            "FORGOT_PASSWORD_RATE_LIMIT_PER_15MIN", "2",
            "FORGOT_PASSWORD_RATE_LIMIT_PER_HOUR", "10",
            "REGISTER_RATE_LIMIT_PER_HOUR", "2",
            "VERIFY_OTP_RATE_LIMIT_PER_HOUR", "2",
            "ACTION_RATE_LIMIT_PER_MINUTE", "2");

    private final TestApp app;
    private final Client client;
    private final Path folder;

    RateLimitTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder, LIMITS, List.of());
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void signing_in_is_limited_by_address() {
        for (int left = 2; left >= 0; left--) {
            var answer = login("192.0.2.1", "someone" + left + "@example.com").expect(401);
            expectLimit(answer, "login-minute", left, 20);
            assertThat(answer.header("RateLimit-Policy"))
                    .isEqualTo("\"login-minute\";q=3;w=60, \"login-hour\";q=4;w=3600");
        }

        var refused = login("192.0.2.1", ADA).expectOAuthError(429, "temporarily_unavailable");
        expectLimit(refused, "login-minute", 0, 20);
        assertThat(refused.header("RateLimit-Policy")).contains("\"login-hour\"");
        assertThat(refused.header("Retry-After")).isEqualTo("20");
        assertThat(refused.json().path("code").asText()).isEqualTo("rate_limited");

        login("192.0.2.2", ADA).expect(401);
        app.clock.pass(Duration.ofSeconds(20));
        login("192.0.2.1", ADA).expect(401);
    }

    @Test
    void signing_in_is_limited_by_account_from_wherever_and_by_either_route() throws Exception {
        app.signedIn(ADA);
        app.clock.pass(Duration.ofHours(1));
        login("192.0.2.1", ADA).expect(401);
        token("192.0.2.2", " ADA@Example.com").expect(400);
        login("192.0.2.3", ADA).expect(401);

        var refused = token("192.0.2.4", ADA).expectOAuthError(429, "temporarily_unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("20");
        // not even the right password, and no charge to the address
        client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD), from("192.0.2.4"))
                .expect(429);
        expectLimit(login("192.0.2.4", BOB).expect(401), "login-minute", 2, 20);

        app.clock.pass(Duration.ofMinutes(1));
        app.login(ADA);
        assertThat(login("192.0.2.5", ADA).expect(429).header("RateLimit")).startsWith("\"login-hour\";r=0;t=");
    }

    @Test
    void an_account_that_does_not_exist_is_limited_in_the_same_words() throws Exception {
        app.signedIn(ADA);
        app.clock.pass(Duration.ofHours(1));

        for (int i = 0; i < 5; i++) {
            var known = login("192.0.2." + i, ADA);
            var unknown = login("198.51.100." + i, BOB);
            assertThat(unknown.status()).isEqualTo(known.status());
            assertThat(List.of(unknown.header("RateLimit"), unknown.header("Retry-After")))
                    .isEqualTo(List.of(known.header("RateLimit"), known.header("Retry-After")));
            assertThat(unknown.json().path("detail")).isEqualTo(known.json().path("detail"));
        }
    }

    @Test
    void signing_in_rightly_says_how_much_is_left_and_refreshing_is_free() throws Exception {
        var tokens = app.signedIn(ADA);
        expectLimit(login("192.0.2.9", ADA).expect(401), "login-minute", 1, 20);

        for (int i = 0; i < 20; i++) {
            var answer = client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()))
                    .expect(200);
            assertThat(answer.header("RateLimit")).isEmpty();
        }
    }

    @Test
    void of_many_that_sign_in_at_once_as_many_as_may_pass() throws Exception {
        Callable<Integer> login = () -> login("192.0.2.1", ADA).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 64).mapToObj(_ -> login).toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(statuses.stream().filter(it -> it == 401)).hasSize(3);
            assertThat(statuses.stream().filter(it -> it == 429)).hasSize(61);
        }
    }

    @Test
    void trying_passwords_to_register_with_is_limited_too_though_less() {
        var weak = Map.of("email", ADA, "password", "password1");
        for (int i = 0; i < 20; i++) {
            client.post("/auth/register", weak, from("192.0.2.1")).expect(422);
        }

        client.post("/auth/register", weak, from("192.0.2.1")).expectProblem(429, "rate_limited");
        register("192.0.2.1", ADA).expectProblem(429, "rate_limited");
        register("192.0.2.2", ADA).expect(201);
    }

    @Test
    void registering_is_limited_by_address() {
        register("192.0.2.1", "one@example.com").expect(201);
        expectLimit(register("192.0.2.1", "one@example.com").expect(409), "register-hour", 0, 1800);

        var refused = register("192.0.2.1", "two@example.com").expectProblem(429, "rate_limited");
        assertThat(refused.header("Retry-After")).isEqualTo("1800");
        expectLimit(refused, "register-hour", 0, 1800);

        register("192.0.2.2", "two@example.com").expect(201);
        app.clock.pass(Duration.ofMinutes(30));
        register("192.0.2.1", "three@example.com").expect(201);
    }

    @Test
    void what_is_not_even_understood_is_not_counted() {
        for (int i = 0; i < 5; i++) {
            client.post("/auth/register", Map.of(), from("192.0.2.1")).expect(422);
        }
        register("192.0.2.1", ADA).expect(201);
    }

    @Test
    void asking_for_the_letter_again_is_limited_by_address_and_by_account() {
        resend("192.0.2.1", ADA).expect(202);
        expectLimit(resend("192.0.2.2", ADA).expect(202), "resend-verification-15min", 0, 450);

        var refused = resend("192.0.2.3", ADA).expectProblem(429, "rate_limited");
        assertThat(refused.header("RateLimit-Policy"))
                .isEqualTo("\"resend-verification-15min\";q=2;w=900, \"resend-verification-hour\";q=10;w=3600");
        assertThat(refused.header("Retry-After")).isEqualTo("450");
        resend("192.0.2.1", BOB).expect(202);
        resend("192.0.2.1", "carol@example.com").expectProblem(429, "rate_limited");

        app.clock.pass(Duration.ofSeconds(450));
        resend("192.0.2.3", ADA).expect(202);
    }

    @Test
    void trying_codes_is_limited_by_address_and_by_account() {
        verify("192.0.2.1", ADA).expect(400);
        expectLimit(verify("192.0.2.2", ADA).expect(400), "verify-email-hour", 0, 1800);

        assertThat(verify("192.0.2.3", ADA).expectProblem(429, "rate_limited").header("Retry-After"))
                .isEqualTo("1800");
        verify("192.0.2.1", BOB).expect(400);
        verify("192.0.2.1", "carol@example.com").expectProblem(429, "rate_limited");
        client.post("/auth/verify-email", Map.of("token", "nonsense"), from("192.0.2.1"))
                .expectProblem(400, "invalid_link");

        app.clock.pass(Duration.ofMinutes(30));
        verify("192.0.2.3", ADA).expect(400);
    }

    @Test
    void actions_are_limited_by_account() throws Exception {
        var ada = app.signedIn(ADA);
        var bob = app.signedIn(BOB);
        expectLimit(fix(ada).expect(503), "action-minute", 1, 30);
        expectLimit(fix(ada).expect(503), "action-minute", 0, 30);

        var refused = fix(ada).expectProblem(429, "rate_limited");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"action-minute\";q=2;w=60");
        client.post("/actions/translate", Map.of("text", "Hello", "target_language", "de"), ada)
                .expect(429);
        fix(bob).expect(503);

        app.clock.pass(Duration.ofSeconds(30));
        fix(ada).expect(503);
    }

    @Test
    void a_client_of_ipv6_is_its_network() {
        for (int i = 1; i <= 3; i++) {
            login("2001:db8::" + i, "someone" + i + "@example.com").expect(401);
        }
        login("2001:db8::ffff:0:0:4", ADA).expect(429);
        login("2001:db8:0:1::1", ADA).expect(401);
    }

    @Test
    void a_client_cannot_name_its_own_address() throws Exception {
        var settings = new HashMap<>(LIMITS);
        settings.put("TRUSTED_PROXIES", "192.0.2.0/24");
        try (var direct = TestApp.in(folder.resolve("direct"), settings, List.of())) {
            for (int i = 0; i < 3; i++) {
                login(direct.client, "198.51.100." + i, "someone" + i + "@example.com")
                        .expect(401);
            }
            login(direct.client, "198.51.100.7", ADA).expect(429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "unknown", "[", "1.2.3", "%00", "'; drop table accounts", "::::::"})
    void nonsense_in_the_proxys_header_is_the_proxy_itself(String header) {
        login(header, ADA).expect(401);
        login(header, BOB).expect(401);
        login("", "carol@example.com").expect(401);
        login(header, "dave@example.com").expect(429);
    }

    @Test
    void a_limit_of_zero_is_none() throws Exception {
        try (var unlimited = TestApp.in(folder.resolve("unlimited"))) {
            for (int i = 0; i < 30; i++) {
                var answer = login(unlimited.client, "192.0.2.1", ADA).expect(401);
                assertThat(answer.header("RateLimit")).isEmpty();
                assertThat(answer.header("RateLimit-Policy")).isEmpty();
            }
        }
    }

    @Test
    void refusals_are_as_documented() throws Exception {
        var ada = app.signedIn(ADA);
        var template = client.post("/templates", Map.of("title", "T", "category", "c", "content", "i has"), ada)
                .expect(201)
                .json()
                .path("id")
                .asText();
        var calls = Map.<String, Callable<Client.Answer>>ofEntries(
                Map.entry("POST /auth/login", () -> login("192.0.2.1", ADA)),
                Map.entry("POST /auth/token", () -> token("192.0.2.1", ADA)),
                Map.entry("POST /auth/register", () -> register("192.0.2.1", ADA)),
                Map.entry("POST /auth/resend-verification", () -> resend("192.0.2.1", ADA)),
                Map.entry("POST /auth/verify-email", () -> verify("192.0.2.1", ADA)),
                Map.entry("POST /auth/forgot-password", () -> forgot("192.0.2.1", ADA)),
                Map.entry("POST /auth/verify-otp", () -> verifyOtp("192.0.2.1", ADA)),
                Map.entry("POST /auth/change-password", () -> changePassword(ada)),
                Map.entry("PATCH /auth/profile", () -> changeEmail(ada)),
                Map.entry("DELETE /auth/me", () -> deleteAccount(ada)),
                Map.entry("POST /templates/{id}/render", () -> renderAndFix(template, ada)),
                Map.entry("POST /actions/fix-grammar", () -> fix(ada)));

        for (var operation : Contract.of(client).operations()) {
            var limited = operation.json().at("/responses/429");
            assertThat(!limited.isMissingNode())
                    .as(operation.toString())
                    .isEqualTo(calls.containsKey(operation.toString())
                            || operation.path().startsWith("/actions/"));
            if (calls.containsKey(operation.toString())) {
                assertThat(limited.path("headers").fieldNames())
                        .toIterable()
                        .contains("RateLimit", "RateLimit-Policy", "Retry-After");
                operation.describes(lastOfFive(calls.get(operation.toString())).expect(429));
            }
        }
    }

    private static Client.Answer lastOfFive(Callable<Client.Answer> call) throws Exception {
        for (int i = 0; i < 4; i++) {
            call.call();
        }
        return call.call();
    }

    private static void expectLimit(Client.Answer answer, String policy, int remaining, int seconds) {
        assertThat(answer.header("RateLimit")).isEqualTo("\"%s\";r=%d;t=%d".formatted(policy, remaining, seconds));
    }

    private Client.Answer login(String address, String email) {
        return login(client, address, email);
    }

    private static Client.Answer login(Client client, String address, String email) {
        return client.post("/auth/login", Map.of("email", email, "password", "a wrong password"), from(address));
    }

    private Client.Answer token(String address, String email) {
        var form = Map.of("grant_type", "password", "username", email, "password", "a wrong password");
        return client.postForm("/auth/token", form, from(address));
    }

    private Client.Answer register(String address, String email) {
        return client.post("/auth/register", Map.of("email", email, "password", Client.PASSWORD), from(address));
    }

    private Client.Answer resend(String address, String email) {
        return client.post("/auth/resend-verification", Map.of("email", email), from(address));
    }

    private Client.Answer verify(String address, String email) {
        return client.post("/auth/verify-email", Map.of("email", email, "code", "000000"), from(address));
    }

    private Client.Answer forgot(String address, String email) {
        return client.post("/auth/forgot-password", Map.of("email", email), from(address));
    }

    private Client.Answer verifyOtp(String address, String email) {
        return client.post("/auth/verify-otp", Map.of("email", email, "otp", "000000"), from(address));
    }

    private Client.Answer changePassword(Client.Tokens tokens) {
        var passwords = Map.of("old_password", "a wrong password", "new_password", "nine quiet geese");
        return client.post("/auth/change-password", passwords, tokens);
    }

    private Client.Answer changeEmail(Client.Tokens tokens) {
        return client.call("PATCH", "/auth/profile", "{\"email\": \"ada@example.org\"}", tokens);
    }

    private Client.Answer deleteAccount(Client.Tokens tokens) {
        return client.call("DELETE", "/auth/me", "{\"password\": \"a wrong password\"}", tokens);
    }

    private Client.Answer renderAndFix(String template, Client.Tokens tokens) {
        var fields = Map.of("values", Map.of(), "action", "fix-grammar");
        return client.post("/templates/" + template + "/render", fields, tokens);
    }

    private Client.Answer fix(Client.Tokens tokens) {
        return client.post("/actions/fix-grammar", Map.of("text", "i has"), tokens);
    }

    private static String[] from(String address) {
        return new String[] {"X-Forwarded-For", address};
    }
}
