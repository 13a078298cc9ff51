package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeletionTest {
    private static final String ADA = "ada@example.com";

    private final TestApp app;
    private final Client client;

    DeletionTest(@TempDir Path folder) {
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void everything_goes_and_the_address_can_be_registered_again() throws Exception {
        var ada = app.signedIn(ADA);
        var elsewhere = app.login(ADA);
        var id = client.get("/auth/me", ada).json().path("id").asText();

        delete(ada, Client.PASSWORD).expect(204);

        assertThat(app.mailer.next(ADA).text()).contains("deleted", "Goodbye");
        client.get("/auth/me", ada).expectProblem(401, "invalid_token");
        client.get("/auth/me", elsewhere).expectProblem(401, "invalid_token");
        client.post("/auth/refresh", Map.of("refresh_token", elsewhere.refresh()))
                .expect(401);
        client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD))
                .expect(401);
        var again = app.signedIn(ADA);
        assertThat(client.get("/auth/me", again).json().path("id").asText()).isNotEqualTo(id);
        assertThat(client.get("/auth/me/export", again).body()).doesNotContain(id);
    }

    @Test
    void a_wrong_password_deletes_nothing_and_counts_like_at_sign_in() throws Exception {
        var ada = app.signedIn(ADA);

        delete(ada, "not the password").expectProblem(400, "wrong_password");
        assertThat(delete(ada, "not the password").json().at("/errors/0/field").asText())
                .isEqualTo("password");
        for (int i = 0; i < 3; i++) {
            delete(ada, "not the password").expectProblem(400, "wrong_password");
        }

        delete(ada, Client.PASSWORD).expectProblem(400, "wrong_password");
        client.get("/auth/me", ada).expect(200);
        assertThat(client.get("/auth/me/events", ada).json().findValuesAsText("kind"))
                .contains("sign_in_locked");
        assertThat(app.mailer.next(ADA).subject()).contains("locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"password\": null}", "{\"password\": \"\"}", "{\"password\": 1}"})
    void the_password_is_needed(String body) throws Exception {
        var ada = app.signedIn(ADA);

        client.call("DELETE", "/auth/me", body, ada).expectInvalid("password");
        client.get("/auth/me", ada).expect(200);
    }

    @Test
    void the_export_has_all_but_the_credential() throws Exception {
        var ada = app.signedIn(ADA);
        client.call("PATCH", "/auth/profile", "{\"full_name\": \"Ada\", \"settings\": {\"a\": 1.50}}", ada)
                .expect(200);
        app.signedIn("bob@example.com");

        var answer = client.get("/auth/me/export", ada).expect(200);

        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"bluepencil-export.json\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var data = answer.json();
        assertThat(data.at("/account/email").asText()).isEqualTo(ADA);
        assertThat(data.at("/account/full_name").asText()).isEqualTo("Ada");
        assertThat(data.at("/account/verified_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(data.path("sessions")).hasSize(1);
        assertThat(data.at("/sessions/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(data.path("security_events").findValuesAsText("kind"))
                .contains("account_registered", "email_verified");
        assertThat(answer.body()).contains("\"a\":1.50").doesNotContain("$2", "bob@", ada.access(), ada.refresh());
        assertThat(client.get("/auth/me/events", ada).json().findValuesAsText("kind"))
                .contains("data_exported");
    }

    private Client.Answer delete(Client.Tokens tokens, String password) {
        return client.call("DELETE", "/auth/me", "{\"password\": \"" + password + "\"}", tokens);
    }
}
