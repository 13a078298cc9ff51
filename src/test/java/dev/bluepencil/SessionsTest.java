package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seeing and ending one's sessions.
final class SessionsTest {
    private static final String ADA = "ada@example.com";
    private static final String BOB = "bob@example.com";

    @AutoClose
    private final TestApp app;

    private final Client client;

    SessionsTest(@TempDir Path folder) {
        app = TestApp.in(folder);
        client = app.client;
    }

    @Test
    void people_see_where_they_are_signed_in() throws Exception {
        var laptop = app.signedIn(ADA);
        app.clock.pass(Duration.ofMinutes(5));
        var phone = client.post(
                        "/auth/login", Map.of("email", ADA, "password", Client.PASSWORD), "User-Agent", "Ada's phone")
                .tokens();

        var sessions = list(phone);
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).path("current").asBoolean()).isTrue();
        assertThat(sessions.get(0).path("user_agent").asText()).isEqualTo("Ada's phone");
        assertThat(sessions.get(0).path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(sessions.get(0).path("created_at").asText()).isEqualTo("2026-05-01T12:05:00Z");
        assertThat(sessions.get(1).path("current").asBoolean()).isFalse();
        assertThat(sessions.get(1).path("created_at").asText()).isEqualTo("2026-05-01T12:00:00Z");

        app.clock.pass(Duration.ofMinutes(5));
        client.post("/auth/refresh", Map.of("refresh_token", laptop.refresh())).expect(200);
        assertThat(list(phone).get(0).path("last_used_at").asText()).isEqualTo("2026-05-01T12:10:00Z");
    }

    @Test
    void a_session_that_is_ended_elsewhere_is_dead_at_once_and_the_others_live() throws Exception {
        var lost = app.signedIn(ADA);
        var mine = app.login(ADA);
        var id = other(mine);

        delete(id, mine).expect(204);

        client.get("/auth/me", lost).expectProblem(401, "invalid_token");
        refresh(lost).expectOAuthError(401, "invalid_grant");
        client.get("/auth/me", mine).expect(200);
        delete(id, mine).expectProblem(404, "not_found");
        assertThat(list(mine)).hasSize(1);
    }

    @Test
    void ending_a_session_ends_the_wait_for_an_address_that_it_asked_for() throws Exception {
        var stolen = app.signedIn(ADA);
        var mine = app.login(ADA);
        client.call("PATCH", "/auth/profile", "{\"email\": \"thief@example.org\"}", stolen)
                .expect(200);
        var link = RecordingMailer.token(app.mailer.next("thief@example.org"));

        delete(other(mine), mine).expect(204);

        client.get("/auth/verify-email?token=" + link).expectProblem(400, "invalid_link");
        assertThat(client.get("/auth/me", mine).json().path("email").asText()).isEqualTo(ADA);
    }

    @Test
    void a_token_that_was_stolen_ends_the_wait_for_an_address_too() throws Exception {
        var first = app.signedIn(ADA);
        var second = refresh(first).expect(200).tokens();
        client.call("PATCH", "/auth/profile", "{\"email\": \"thief@example.org\"}", second)
                .expect(200);
        var link = RecordingMailer.token(app.mailer.next("thief@example.org"));
        app.clock.pass(Duration.ofSeconds(11));
        refresh(first).expect(401);

        client.get("/auth/verify-email?token=" + link).expectProblem(400, "invalid_link");
    }

    @Test
    void nobody_sees_or_ends_the_sessions_of_others() throws Exception {
        var ada = app.signedIn(ADA);
        var bob = app.signedIn(BOB);
        var adas = list(ada).get(0).path("id").asText();

        assertThat(list(bob)).hasSize(1);
        delete(adas, bob).expectProblem(404, "not_found");
        delete("x' OR '1'='1", bob).expectProblem(404, "not_found");
        client.get("/auth/me", ada).expect(200);
    }

    @Test
    void an_expired_session_is_not_listed() throws Exception {
        app.signedIn(ADA);
        app.clock.pass(Duration.ofDays(30));

        assertThat(list(app.login(ADA))).hasSize(1);
    }

    @Test
    void signing_out_everywhere_kills_every_token_at_once() throws Exception {
        var one = app.signedIn(ADA);
        var two = app.login(ADA);
        var bob = app.signedIn(BOB);

        client.post("/auth/logout-all", Map.of(), one).expect(204);

        for (var dead : List.of(one, two)) {
            client.get("/auth/me", dead).expectProblem(401, "invalid_token");
            refresh(dead).expectOAuthError(401, "invalid_grant");
        }
        client.get("/auth/me", bob).expect(200);
        client.get("/auth/me", app.login(ADA)).expect(200);
    }

    @Test
    void revoking_either_token_by_the_standard_ends_the_session() throws Exception {
        var byAccess = app.signedIn(ADA);
        var byRefresh = app.login(ADA);

        revoke(Map.of("token", byAccess.access(), "token_type_hint", "access_token"));
        revoke(Map.of("token", byRefresh.refresh(), "token_type_hint", "no such type"));

        for (var dead : List.of(byAccess, byRefresh)) {
            client.get("/auth/me", dead).expectProblem(401, "invalid_token");
            refresh(dead).expectOAuthError(401, "invalid_grant");
        }
        revoke(Map.of("token", byAccess.access()));
        revoke(Map.of("token", "never one of ours"));
        client.postForm("/auth/revoke", Map.of()).expectOAuthError(400, "invalid_request");
        client.post("/auth/revoke", Map.of("token", "as JSON")).expectOAuthError(415, "invalid_request");
    }

    @Test
    void a_stolen_token_that_comes_back_late_is_told_to_its_owner_once() throws Exception {
        var first = app.signedIn(ADA);
        refresh(first).expect(200);
        app.clock.pass(Duration.ofSeconds(11));

        refresh(first).expectOAuthError(401, "invalid_grant");
        refresh(first).expectOAuthError(401, "invalid_grant");

        assertThat(app.mailer.next(ADA).subject()).isEqualTo("We ended one of your Bluepencil sessions");
        assertThat(app.mailer.isEmpty()).isTrue();
    }

    @Test
    void the_audit_trail_has_every_end_of_a_session_once() throws Exception {
        var one = app.signedIn(ADA);
        var two = app.login(ADA);
        client.post("/auth/logout", Map.of(), one).expect(204);
        client.post("/auth/logout", Map.of(), one).expect(204);
        app.login(ADA);
        delete(other(two), two).expect(204);
        client.post("/auth/logout-all", Map.of(), two).expect(204);

        assertThat(client.get("/auth/me/events", app.login(ADA)).json().findValuesAsText("kind"))
                .containsSubsequence("signed_out_everywhere", "session_revoked", "signed_out")
                .containsOnlyOnce("signed_out");
    }

    private JsonNode list(Client.Tokens tokens) {
        return client.get("/auth/sessions", tokens).expect(200).json();
    }

    /// The id of the one session that is not the caller's.
    private String other(Client.Tokens tokens) {
        return list(tokens)
                .valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .map(session -> session.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private Client.Answer delete(String id, Client.Tokens tokens) {
        var path = "/auth/sessions/" + id.replace(" ", "%20").replace("'", "%27");
        return client.send(client.request(path)
                .header("Authorization", "Bearer " + tokens.access())
                .method("DELETE", BodyPublishers.noBody()));
    }

    private Client.Answer refresh(Client.Tokens tokens) {
        return client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }

    private void revoke(Map<String, String> form) {
        var answer = client.postForm("/auth/revoke", form).expect(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
