package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// People look up what happened to their account.
final class EventTest {
    private static final String ADA = "ada@example.com";
    private static final String EVE = "eve@example.com";
    private static final String EVENTS = "/auth/me/events";
    private static final Visitor ADMIN = new Visitor("198.51.100.9", "Admin's browser");

    private final TestApp app;
    private final Client client;

    EventTest(@TempDir Path folder) {
        app = TestApp.in(folder, Map.of("SECURITY_EVENT_RETENTION_DAYS", "20"), List.of());
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_sign_up_leaves_its_trail_newest_first() throws Exception {
        register("Ada's browser/1.0");
        app.clock.pass(Duration.ofMinutes(2));
        var tokens = verifiedAndSignedIn();

        var events = client.get(EVENTS, tokens).expect(200);

        assertThat(events.header("Link")).isEmpty();
        var registered = only(events.json(), "account_registered");
        assertThat(registered.path("at").asText()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(registered.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(registered.path("user_agent").asText()).isEqualTo("Ada's browser/1.0");
        assertThat(registered.path("by").asText()).isEqualTo("visitor");
        assertThat(registered.path("id").asText()).hasSize(36);
        assertThat(registered.properties()).hasSize(6);
        assertThat(only(events.json(), "email_verified").path("at").asText()).isEqualTo("2026-05-01T12:02:00Z");
        assertThat(events.json().findValuesAsText("at")).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void confirming_an_address_again_is_no_event() throws Exception {
        app.register(ADA);
        var token = RecordingMailer.token(app.mailer.next(ADA));
        IntStream.range(0, 32)
                .parallel()
                .forEach(_ -> client.get("/auth/verify-email?token=" + token).expect(200));

        only(client.get(EVENTS, app.login(ADA)).expect(200).json(), "email_verified");
    }

    @Test
    void a_refused_sign_up_is_no_event_of_the_owners() throws Exception {
        var ada = app.signedIn(ADA);
        client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD))
                .expect(409);

        only(client.get(EVENTS, ada).json(), "account_registered");
    }

    @Test
    void everybody_sees_their_own_only() throws Exception {
        var ada = app.signedIn(ADA);
        var eve = app.signedIn(EVE);

        var adas = client.get(EVENTS, ada).json().findValuesAsText("id");
        var eves = client.get(EVENTS, eve).json().findValuesAsText("id");

        assertThat(adas).isNotEmpty().doesNotContainAnyElementsOf(eves);
        assertThat(eves).isNotEmpty();
    }

    @Test
    void nobody_sees_anything_without_signing_in() {
        client.get(EVENTS).expectProblem(401, "unauthenticated");
    }

    @Test
    void the_owner_learns_that_it_was_an_admin_or_the_operator_but_not_which_nor_where_from() throws Exception {
        var ada = app.signedIn(ADA);
        var admin = AccountId.random();
        trail().note(EventKind.ROLE_GRANTED, id(ada), ADMIN, admin);
        trail().noteByOperator(EventKind.ROLE_REVOKED, id(ada));

        var answer = client.get(EVENTS, ada).expect(200);

        assertThat(answer.body()).doesNotContain(admin.value(), ADMIN.address(), ADMIN.userAgent());
        assertThat(only(answer.json(), "role_granted").path("by").asText()).isEqualTo("admin");
        assertThat(only(answer.json(), "role_revoked").path("by").asText()).isEqualTo("operator");
        for (var kind : List.of("role_granted", "role_revoked")) {
            assertThat(only(answer.json(), kind).path("address").isNull()).isTrue();
            assertThat(only(answer.json(), kind).path("user_agent").isNull()).isTrue();
        }
    }

    @Test
    void the_links_lead_through_many_events_of_one_millisecond() throws Exception {
        var ada = app.signedIn(ADA);
        var eve = id(app.signedIn(EVE));
        for (int i = 0; i < 60; i++) {
            trail().note(EventKind.SIGN_IN_FAILED, id(ada), ADMIN);
            trail().note(EventKind.SIGN_IN_FAILED, eve, ADMIN);
        }
        var whole = client.get(EVENTS + "?limit=100", ada).json().findValuesAsText("id");

        var seen = new ArrayList<String>();
        for (var next = Optional.of(EVENTS + "?limit=7"); next.isPresent(); ) {
            var page = client.get(next.get(), ada).expect(200);
            assertThat(page.json().size()).isBetween(1, 7);
            seen.addAll(page.json().findValuesAsText("id"));
            next = next(page);
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(62).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void the_cursor_of_one_shows_another_nothing_but_their_own() throws Exception {
        var ada = app.signedIn(ADA);
        var eve = app.signedIn(EVE);
        for (int i = 0; i < 3; i++) {
            trail().note(EventKind.SIGN_IN_FAILED, id(ada), ADMIN);
        }
        var adas = client.get(EVENTS + "?limit=100", ada).json().findValuesAsText("id");
        var cursor = next(client.get(EVENTS + "?limit=1", ada)).orElseThrow();

        assertThat(client.get(cursor, eve).expect(200).json().findValuesAsText("id"))
                .doesNotContainAnyElementsOf(adas);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=ten", "limit=", "limit=5&limit=6"})
    void a_wrong_limit_is_named(String query) throws Exception {
        client.get(EVENTS + "?" + query, app.signedIn(ADA)).expectInvalid("limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cursor=", "cursor=x", "cursor=AAAA", "cursor=%00", "cursor=%27%20OR%201=1", "cursor=%5B%24ne%5D"
            })
    void a_wrong_cursor_is_named(String query) throws Exception {
        client.get(EVENTS + "?" + query, app.signedIn(ADA)).expectInvalid("cursor");
    }

    @Test
    void what_is_older_than_the_retention_is_gone() throws Exception {
        var ada = app.signedIn(ADA);
        app.clock.pass(Duration.ofDays(20).plusMillis(1));

        var late = app.login(ADA);

        assertThat(kinds(client.get(EVENTS, late).expect(200).json()))
                .doesNotContain("account_registered", "email_verified");
        assertThat(ada).isNotEqualTo(late);
    }

    @Test
    void the_trail_holds_no_password_address_code_or_token() throws Exception {
        register("curl/8.0");
        var letter = app.mailer.next(ADA);
        var code = RecordingMailer.code(letter);
        client.post("/auth/verify-email", Map.of("email", ADA, "code", "x" + code));
        client.post("/auth/verify-email", Map.of("email", ADA, "code", code)).expect(200);
        client.post("/auth/login", Map.of("email", ADA, "password", "a wrong password"));
        client.post("/auth/login", Map.of("email", "nobody@example.com", "password", "a wrong password"));
        var tokens = app.login(ADA);
        client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh())).expect(200);

        assertThat(client.get(EVENTS, tokens).expect(200).body())
                .contains("account_registered", "email_verified")
                .doesNotContain(
                        ADA,
                        "nobody",
                        Client.PASSWORD,
                        "a wrong password",
                        "\"" + code,
                        RecordingMailer.token(letter),
                        tokens.access(),
                        tokens.refresh());
    }

    @Test
    void an_admin_sees_all_of_everybodys_events() throws Exception {
        var ada = id(app.signedIn(ADA));
        var eve = id(app.signedIn(EVE));
        var root = app.admin("root@example.com");
        trail().noteOfNobody(EventKind.SIGN_IN_FAILED, ADMIN);
        trail().note(EventKind.ACCOUNT_DEACTIVATED, ada, ADMIN, eve);
        trail().noteByOperator(EventKind.ROLE_GRANTED, ada);

        var all = client.get("/admin/events?limit=100", root).expect(200).json();
        var nobodys = client.get("/admin/events?kind=sign_in_failed", root)
                .expect(200)
                .json();
        var adas = client.get("/admin/accounts/" + ada + "/events", root)
                .expect(200)
                .json();

        assertThat(all.findValuesAsText("account")).contains(ada.value(), eve.value());
        assertThat(nobodys).singleElement().satisfies(event -> {
            assertThat(event.path("account").isNull()).isTrue();
            assertThat(event.path("address").asText()).isEqualTo(ADMIN.address());
            assertThat(event.path("actor").isNull()).isTrue();
        });
        assertThat(only(adas, "account_deactivated").path("actor").asText()).isEqualTo(eve.value());
        assertThat(only(adas, "account_deactivated").path("by").asText()).isEqualTo("admin");
        assertThat(only(adas, "role_granted").path("address").isNull()).isTrue();
        assertThat(adas.findValuesAsText("account")).containsOnly(ada.value());
        assertThat(client.get("/admin/events?account=" + ada, root).json()).isEqualTo(adas);
        assertThat(kinds(client.get("/admin/accounts/" + ada + "/events?kind=role_granted", root)
                        .json()))
                .containsExactly("role_granted");
        assertThat(client.get("/admin/events?account=" + ada + "&kind=sign_in_failed", root)
                        .json())
                .isEmpty();
    }

    @Test
    void an_admins_links_keep_what_they_asked_for() throws Exception {
        var ada = id(app.signedIn(ADA));
        var root = app.admin("root@example.com");
        for (int i = 0; i < 5; i++) {
            trail().note(EventKind.SIGN_IN_FAILED, ada, ADMIN);
            trail().noteOfNobody(EventKind.SIGN_IN_FAILED, ADMIN);
        }

        var first = client.get("/admin/events?limit=3&kind=sign_in_failed&account=" + ada, root);
        var second = client.get(next(first).orElseThrow(), root).expect(200);

        assertThat(second.json().findValuesAsText("account")).containsExactly(ada.value(), ada.value());
        assertThat(next(second)).isEmpty();
    }

    @Test
    void an_admin_learns_what_is_wrong_all_at_once() throws Exception {
        var root = app.admin("root@example.com");

        client.get("/admin/events?kind=SIGNED_IN&account=ada&limit=0&cursor=x", root)
                .expectInvalid("kind")
                .expectInvalid("account")
                .expectInvalid("limit")
                .expectInvalid("cursor");
        client.get("/admin/events?account=%00", root).expectInvalid("account");
        client.get("/admin/accounts/" + AccountId.random() + "/events", root).expectProblem(404, "not_found");
        client.get("/admin/accounts/nobody/events", root).expectProblem(404, "not_found");
    }

    @Test
    void nobody_else_sees_everybodys_events() throws Exception {
        var ada = app.signedIn(ADA);

        for (var path : List.of("/admin/events", "/admin/accounts/" + id(ada) + "/events")) {
            client.get(path, ada).expectProblem(403, "forbidden");
            client.get(path).expectProblem(401, "unauthenticated");
        }
    }

    private SecurityEvents trail() {
        return app.events();
    }

    private AccountId id(Client.Tokens tokens) {
        return new AccountId(
                client.get("/auth/me", tokens).expect(200).json().path("id").asText());
    }

    private void register(String userAgent) {
        client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD), "User-Agent", userAgent)
                .expect(201);
    }

    private Client.Tokens verifiedAndSignedIn() throws InterruptedException {
        var code = RecordingMailer.code(app.mailer.next(ADA));
        client.post("/auth/verify-email", Map.of("email", ADA, "code", code)).expect(200);
        return app.login(ADA);
    }

    private static JsonNode only(JsonNode events, String kind) {
        var found = events.valueStream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .toList();
        assertThat(found).as(events.toString()).hasSize(1);
        return found.getFirst();
    }

    private static List<String> kinds(JsonNode events) {
        return events.findValuesAsText("kind");
    }

    private static Optional<String> next(Client.Answer answer) {
        return Optional.of(answer.header("Link"))
                .filter(link -> !link.isEmpty())
                .map(link -> link.replaceAll("^<(.*)>; rel=\"next\"$", "$1"));
    }
}
