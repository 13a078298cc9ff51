package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdminTest {
    private static final String ADA = "ada@example.com";
    private static final String GRACE = "grace@example.com";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final TestApp app;
    private final Client client;
    private final Path folder;
    private Client.Tokens grace = new Client.Tokens("", "");

    AdminTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @BeforeEach
    void appoint() throws InterruptedException {
        grace = app.admin(GRACE);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void an_account_looks_to_admins_as_documented_and_keeps_its_settings_to_itself() throws Exception {
        app.signedIn(ADA);

        var ada = find(ADA);

        assertThat(ada.path("email_verified").asBoolean()).isTrue();
        assertThat(ada.path("deactivated_at").isNull()).isTrue();
        assertThat(ada.path("roles")).isEmpty();
        assertThat(ada.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "full_name",
                        "email_verified",
                        "pending_email",
                        "roles",
                        "created_at",
                        "deactivated_at");
        assertThat(client.get("/admin/accounts/" + ada.path("id").asText(), grace)
                        .expect(200)
                        .json())
                .isEqualTo(ada);
        assertThat(search("?q=" + ada.path("id").asText())).containsExactly(ADA);
        assertThat(search("?role=admin")).containsExactly(GRACE);
        assertThat(search("?role=admin&q=" + ada.path("id").asText())).isEmpty();
    }

    @Test
    void what_admins_get_is_as_documented() throws Exception {
        app.signedIn(ADA);
        var id = find(ADA).path("id").asText();
        for (var operation : Contract.of(client).operations()) {
            if (operation.path().startsWith("/admin/")) {
                var path = operation.path().replace("{id}", id);
                var answer =
                        operation.method().equals("GET") ? client.get(path, grace) : client.post(path, Map.of(), grace);
                assertThat(answer.status()).as(path).isIn(200, 204);
                operation.describes(answer);
            }
        }
    }

    @Test
    void pages_lead_through_all_accounts_that_are_searched_for() {
        for (int i = 0; i < 5; i++) {
            app.register("ann" + i + "@example.com");
        }
        var found = new ArrayList<String>();
        var next = "/admin/accounts?limit=2&q=ANN";
        while (!next.isEmpty()) {
            var page = client.get(next, grace).expect(200);
            found.addAll(page.json().findValuesAsText("email"));
            var link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : "";
        }

        assertThat(found).hasSize(5).isSorted().doesNotHaveDuplicates();
        assertThat(search("")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "q=a%00b, q",
        "q=a%20b, q",
        "q=a&q=b, q",
        "q=a%20b&limit=0, q",
        "q=a%20b&limit=0, limit",
        "role=boss, role",
        "limit=0, limit",
        "limit=x, limit",
        "cursor=x, cursor",
        "cursor=, cursor"
    })
    void a_search_that_makes_no_sense_is_a_422_that_says_what(String query, String field) {
        client.get("/admin/accounts?" + query, grace).expectInvalid(field);
    }

    @Test
    void a_cursor_of_another_list_is_refused_and_one_of_another_search_shows_only_what_is_searched_for() {
        app.register("ann@example.com");
        app.register("anna@example.com");
        var page = client.get("/admin/accounts?limit=1&q=ann", grace).expect(200);
        var link = NEXT.matcher(page.header("Link"));
        assertThat(link.find()).isTrue();

        client.get("/admin/events?" + link.group(1).replaceAll(".*(cursor=.*)", "$1"), grace)
                .expectInvalid("cursor");
        assertThat(client.get(link.group(1).replace("q=ann", "q=b"), grace).json())
                .isEmpty();
        assertThat(client.get(link.group(1).replace("q=ann", "q=g"), grace).json())
                .hasSize(1);
        assertThat(client.get(link.group(1).replace("q=ann", "q=a"), grace).json())
                .hasSize(1);
    }

    @Test
    void whoever_is_shut_out_learns_it_by_letter_and_nobody_who_lacks_the_password_does() throws Exception {
        app.signedIn(ADA);
        var ada = path(ADA);

        var answer = client.post(ada + "/deactivate", Map.of(), grace).expect(200);
        assertThat(answer.json().path("deactivated_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(app.mailer.next(ADA).subject()).contains("is deactivated");
        assertThat(client.post(ada + "/deactivate", Map.of(), grace).expect(200).json())
                .isEqualTo(answer.json());
        login("seven wooden cows").expectOAuthError(401, "invalid_grant");
        assertThat(login(Client.PASSWORD).expect(403).json().path("code").asText())
                .isEqualTo("account_deactivated");

        client.post(ada + "/activate", Map.of(), grace).expect(200);
        assertThat(client.post(ada + "/activate", Map.of(), grace)
                        .expect(200)
                        .json()
                        .path("deactivated_at")
                        .isNull())
                .isTrue();
        assertThat(app.mailer.next(ADA).subject()).contains("active again");
        assertThat(app.mailer.isEmpty()).isTrue();
        app.login(ADA);
    }

    @Test
    void an_address_that_nobody_proved_gets_no_letter() throws Exception {
        app.register(ADA);
        app.mailer.next(ADA);

        client.post(path(ADA) + "/deactivate", Map.of(), grace).expect(200);

        assertThat(app.mailer.isEmpty()).isTrue();
    }

    @Test
    void admins_can_neither_shut_themselves_out_nor_use_their_role_once_shut_out() throws Exception {
        var ada = app.admin(ADA);

        client.post(path(GRACE) + "/deactivate", Map.of(), grace).expectProblem(409, "own_account");
        client.post(path(ADA) + "/deactivate", Map.of(), grace).expect(200);

        client.get("/admin/accounts", ada).expectProblem(401, "invalid_token");
    }

    @Test
    void signing_somebody_out_everywhere_ends_all_their_sessions_and_lets_them_sign_in() throws Exception {
        var phone = app.signedIn(ADA);
        var laptop = app.login(ADA);

        client.post(path(ADA) + "/logout-all", Map.of(), grace).expect(204);

        for (var tokens : List.of(phone, laptop)) {
            client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
            client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()))
                    .expectOAuthError(401, "invalid_grant");
        }
        client.get("/auth/me", app.login(ADA)).expect(200);
        client.get("/auth/me", grace).expect(200);
    }

    @Test
    void the_trail_tells_admins_who_did_it_and_the_owner_only_that_an_admin_did() throws Exception {
        app.signedIn(ADA);
        var ada = path(ADA);
        for (var act : List.of("/deactivate", "/activate", "/logout-all")) {
            client.post(ada + act, Map.of(), grace);
        }
        var graceId = find(GRACE).path("id").asText();

        var events = client.get(ada + "/events?limit=3", grace).expect(200);
        assertThat(events.json().findValuesAsText("kind"))
                .containsExactly("signed_out_everywhere", "account_activated", "account_deactivated");
        assertThat(events.json().findValuesAsText("actor")).containsOnly(graceId);
        assertThat(events.json().findValuesAsText("address")).containsOnly("127.0.0.1");
        assertThat(events.header("Link")).contains("/events?limit=3&cursor=");

        var all = client.get("/admin/events?kind=account_deactivated", grace).expect(200);
        assertThat(all.json()).hasSize(1);
        assertThat(all.json().path(0).path("account").asText())
                .isEqualTo(find(ADA).path("id").asText());
        client.get("/admin/events?kind=boredom", grace).expectInvalid("kind");
        client.get(ada + "/events?cursor=x", grace).expectInvalid("cursor");

        var own = client.get("/auth/me/events?limit=4", app.login(ADA)).expect(200);
        assertThat(own.body()).contains("account_deactivated").doesNotContain(graceId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b", "1", "%20", "5E0B1C5E-6F0D-4B8E-9F1A-2C3D4E5F6A7B"})
    void an_id_that_nobody_has_is_a_404(String id) {
        client.get("/admin/accounts/" + id, grace).expectProblem(404, "not_found");
        client.get("/admin/accounts/" + id + "/events", grace).expectProblem(404, "not_found");
        for (var act : List.of("/deactivate", "/activate", "/logout-all")) {
            client.post("/admin/accounts/" + id + act, Map.of(), grace).expectProblem(404, "not_found");
        }
    }

    @Test
    void nobody_else_gets_in() throws Exception {
        var ada = app.signedIn(ADA);
        var account = path(GRACE);

        for (var path :
                List.of("/admin/accounts", "/admin/events", account, account + "/events", "/admin/accounts/1")) {
            client.get(path, ada).expectProblem(403, "forbidden");
            client.call("HEAD", path, "", ada).expect(403);
            client.get(path).expectProblem(401, "unauthenticated");
        }
        for (var act : List.of("/deactivate", "/activate", "/logout-all")) {
            client.post(account + act, Map.of(), ada).expectProblem(403, "forbidden");
            client.post(account + act, Map.of()).expectProblem(401, "unauthenticated");
        }
        client.get("/auth/me", grace).expect(200);
    }

    @Test
    void whom_the_setting_names_becomes_an_admin_on_proving_the_address_and_not_before() throws Exception {
        try (var fresh = TestApp.in(folder.resolve("fresh"), Map.of("ADMIN_EMAILS", "Ada@Example.com"), List.of())) {
            fresh.register(ADA);
            fresh.register(GRACE);
            var letter = fresh.mailer.next(ADA);
            var verified = fresh.client
                    .post("/auth/verify-email", Map.of("token", RecordingMailer.token(letter)))
                    .expect(200);
            assertThat(verified.json().path("roles").path(0).asText()).isEqualTo("admin");

            fresh.client.get("/admin/accounts", fresh.login(ADA)).expect(200);
            var graces = fresh.client
                    .get("/admin/accounts?q=grace", fresh.login(ADA))
                    .json();
            assertThat(graces.path(0).path("roles")).isEmpty();
        }
    }

    @Test
    void whom_the_setting_names_becomes_an_admin_on_proving_the_address_by_a_new_password_too() throws Exception {
        try (var fresh = TestApp.in(folder.resolve("fresh"), Map.of("ADMIN_EMAILS", ADA), List.of())) {
            fresh.register(ADA);
            fresh.mailer.next(ADA);
            fresh.client.post("/auth/forgot-password", Map.of("email", ADA)).expect(202);
            var code = RecordingMailer.code(fresh.mailer.next(ADA));
            var token = fresh.client
                    .post("/auth/verify-otp", Map.of("email", ADA, "otp", code))
                    .expect(200)
                    .json()
                    .path("reset_token")
                    .asText();
            fresh.client
                    .post("/auth/reset-password", Map.of("reset_token", token, "new_password", Client.PASSWORD))
                    .expect(204);

            fresh.client.get("/admin/accounts", fresh.login(ADA)).expect(200);
        }
    }

    @Test
    void whom_the_setting_names_becomes_an_admin_on_moving_to_that_address() throws Exception {
        var elsewhere = "ada@example.org";
        try (var fresh = TestApp.in(folder.resolve("fresh"), Map.of("ADMIN_EMAILS", elsewhere), List.of())) {
            var ada = fresh.signedIn(ADA);
            fresh.client
                    .call("PATCH", "/auth/profile", "{\"email\": \"" + elsewhere + "\"}", ada)
                    .expect(200);
            fresh.client.get("/admin/accounts", ada).expectProblem(403, "forbidden");
            var token = RecordingMailer.token(fresh.mailer.next(elsewhere));
            fresh.client.get("/auth/verify-email?token=" + token).expect(200);

            fresh.client.get("/admin/accounts", fresh.login(elsewhere)).expect(200);
        }
    }

    @Test
    void whoever_is_shut_out_moves_to_no_other_address() throws Exception {
        var elsewhere = "ada@example.org";
        var ada = app.signedIn(ADA);
        client.call("PATCH", "/auth/profile", "{\"email\": \"" + elsewhere + "\"}", ada)
                .expect(200);
        var token = RecordingMailer.token(app.mailer.next(elsewhere));

        client.post(path(ADA) + "/deactivate", Map.of(), grace).expect(200);

        client.get("/auth/verify-email?token=" + token).expectProblem(400, "invalid_link");
        assertThat(search("?q=ada")).containsExactly(ADA);
    }

    @Test
    void whom_the_setting_names_at_a_start_becomes_an_admin_once_and_stays_one_when_it_no_longer_does()
            throws Exception {
        var ada = app.signedIn(ADA);
        app.register("bob@example.com");
        app.close();

        var named = Map.of("ADMIN_EMAILS", ADA + ",bob@example.com,nobody@example.com");
        for (var settings : List.of(named, named, Map.<String, String>of())) {
            try (var next = TestApp.in(folder, settings, List.of())) {
                var found = next.client.get("/admin/accounts?role=admin", ada).expect(200);
                assertThat(found.json().findValuesAsText("email")).containsExactly(ADA, GRACE);
                var grants =
                        next.client.get("/admin/events?kind=role_granted", ada).expect(200);
                assertThat(grants.json().findValuesAsText("by")).containsExactly("operator");
            }
        }
    }

    private Client.Answer login(String password) {
        return client.post("/auth/login", Map.of("email", ADA, "password", password));
    }

    private JsonNode find(String email) {
        var found = client.get("/admin/accounts?q=" + URLEncoder.encode(email, StandardCharsets.UTF_8), grace)
                .expect(200)
                .json();
        assertThat(found).hasSize(1);
        return found.path(0);
    }

    private String path(String email) {
        return "/admin/accounts/" + find(email).path("id").asText();
    }

    private List<String> search(String query) {
        return client.get("/admin/accounts" + query, grace).expect(200).json().findValuesAsText("email");
    }
}
