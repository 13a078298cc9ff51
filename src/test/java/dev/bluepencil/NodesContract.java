package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.storage.Race;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers on one database, one Redis and one mail server: whichever a request reaches, it is as if there were one.
interface NodesContract {
    String ADA = "ada@example.com";

    /// The settings that choose the database.
    Map<String, String> database();

    @Test
    default void an_account_is_made_on_one_and_lives_on_both(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, database(), Map.of())) {
            var first = nodes.signedIn(ADA);
            nodes.here.client.get("/auth/me", first).expect(200);
            nodes.there.client.get("/auth/me", first).expect(200);

            var latest = first;
            for (int i = 0; i < 6; i++) {
                latest = nodes.refresh(i, latest).expect(200).tokens();
                nodes.either(i + 1).client.get("/auth/me", latest).expect(200);
            }
            assertThat(nodes.here
                            .client
                            .get("/auth/sessions", latest)
                            .expect(200)
                            .json()
                            .findValues("id"))
                    .hasSize(1);
        }
    }

    @Test
    default void a_stolen_token_that_comes_back_to_one_ends_the_session_on_both(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, database(), Map.of())) {
            var stolen = nodes.signedIn(ADA);
            var latest = nodes.refresh(1, nodes.refresh(0, stolen).tokens()).tokens();
            nodes.there.client.get("/auth/me", latest).expect(200);

            nodes.refresh(0, stolen).expect(401);

            nodes.there.client.get("/auth/me", latest).expectProblem(401, "invalid_token");
            nodes.here.client.get("/auth/me", latest).expectProblem(401, "invalid_token");
            nodes.refresh(1, latest).expect(401);
            nodes.services.mail.awaitAny(ADA, 2); // the code, and the alarm
        }
    }

    @Test
    default void a_password_is_reset_with_a_code_that_the_other_was_asked_for(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, database(), Map.of())) {
            var before = nodes.signedIn(ADA);
            var token = nodes.there
                    .client
                    .post("/auth/verify-otp", Map.of("email", ADA, "otp", nodes.passwordCode()))
                    .expect(200)
                    .json()
                    .path("reset_token")
                    .asText();
            nodes.here
                    .client
                    .post("/auth/reset-password", Map.of("reset_token", token, "new_password", "nine iron swans"))
                    .expect(204);

            nodes.there.client.get("/auth/me", before).expectProblem(401, "invalid_token");
            nodes.there
                    .client
                    .post("/auth/reset-password", Map.of("reset_token", token, "new_password", "ten iron swans"))
                    .expectProblem(400, "invalid_reset_token");
            nodes.there
                    .client
                    .post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD))
                    .expect(401);
            nodes.there
                    .client
                    .post("/auth/login", Map.of("email", ADA, "password", "nine iron swans"))
                    .expect(200);
        }
    }

    @Test
    default void tries_of_a_code_count_on_both(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, database(), Map.of())) {
            nodes.signedIn(ADA);
            var code = nodes.passwordCode();
            var wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
            for (int i = 0; i < 5; i++) {
                nodes.tryCode(i, wrong).expect(400);
            }

            nodes.tryCode(0, code).expect(400);
            nodes.tryCode(1, code).expect(400);
        }
    }

    @Test
    default void of_many_that_redeem_a_code_on_either_one_does(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, database(), Map.of("OTP_MAX_ATTEMPTS", "20"))) {
            nodes.signedIn(ADA);
            var code = nodes.passwordCode();

            assertThat(Race.winners(16, i -> nodes.tryCode(i, code).status() == 200))
                    .isEqualTo(1);
        }
    }

    @Test
    default void limits_count_over_both(@TempDir Path folder) throws Exception {
        try (var nodes =
                new Nodes(folder, database(), Map.of("LOGIN_RATE_LIMIT_PER_MINUTE", "7", "MAX_LOGIN_ATTEMPTS", "0"))) {
            assertThat(Race.winners(40, i -> nodes.wrongPassword(i).status() == 401))
                    .isEqualTo(7);
            assertThat(nodes.wrongPassword(0).status()).isEqualTo(429);
            assertThat(nodes.wrongPassword(1).status()).isEqualTo(429);
        }
    }

    @Test
    default void wrong_passwords_on_either_lock_the_address_on_both(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, database(), Map.of("MAX_LOGIN_ATTEMPTS", "4"))) {
            nodes.signedIn(ADA);
            for (int i = 0; i < 4; i++) {
                nodes.wrongPassword(i).expect(401);
            }

            nodes.login(0, ADA).expect(401);
            nodes.login(1, ADA).expect(401);
        }
    }

    @Test
    default void a_quota_is_spent_on_both(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(
                folder, database(), Map.of("DAILY_CHARACTER_QUOTA", "100", "ACTION_RATE_LIMIT_PER_MINUTE", "5"))) {
            var ada = nodes.signedIn(ADA);
            nodes.fix(0, "x".repeat(60), ada).expect(200);
            nodes.fix(1, "y".repeat(60), ada).expectProblem(429, "quota_exceeded");
            nodes.fix(1, "z".repeat(40), ada).expect(200);
            var usage = nodes.here.client.get("/usage", ada).expect(200).json();
            assertThat(usage.at("/characters/used").asInt()).isEqualTo(100);
            assertThat(usage.at("/requests/used").asInt())
                    .isEqualTo(nodes.there
                            .client
                            .get("/usage", ada)
                            .expect(200)
                            .json()
                            .at("/requests/used")
                            .asInt())
                    .isPositive();
        }
    }

    @Test
    default void each_letter_is_sent_once_however_many_are_posted_on_either(@TempDir Path folder) throws Exception {
        int people = 60;
        try (var nodes = new Nodes(folder, database(), Map.of())) {
            Race.winners(
                    people,
                    i -> nodes.register(i, "person" + i + "@example.com").status() == 201);
            for (int i = 0; i < people; i++) {
                nodes.services.mail.await("person" + i + "@example.com", Person.ADDRESS_CODE, 1);
            }
            nodes.stop();

            assertThat(nodes.services.mail.size()).isEqualTo(people);
            assertThat(nodes.services.mail.doubled()).isZero();
        }
    }
}
