package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// From sign-up to sign-out over HTTP, on one kind of database.
interface WholeWayContract {
    String EMAIL = "ada.lovelace@example.com";

    TestApp app();

    @Test
    default void a_person_signs_up_stays_signed_in_and_signs_out() throws Exception {
        var client = app().client;
        var first = app().signedIn(EMAIL);
        client.post("/auth/register", Map.of("email", EMAIL, "password", Client.PASSWORD))
                .expectProblem(409, "email_taken");

        var successors = IntStream.range(0, 32)
                .parallel()
                .mapToObj(_ -> refresh(first).expect(200).tokens().refresh())
                .distinct()
                .toList();
        assertThat(successors).hasSize(1);

        var second = refresh(first).expect(200).tokens();
        var third = refresh(second).expect(200).tokens();
        client.get("/auth/me", third).expect(200);
        refresh(first).expectOAuthError(401, "invalid_grant");
        client.get("/auth/me", third).expectProblem(401, "invalid_token");

        var again = app().login(EMAIL);
        client.post("/auth/logout", Map.of(), again).expect(204);
        client.get("/auth/me", again).expectProblem(401, "invalid_token");
    }

    @Test
    default void an_admin_shuts_a_person_out_at_once_and_lets_them_in_again() throws Exception {
        var client = app().client;
        var admin = app().admin("grace.hopper@example.com");
        var phone = app().signedIn(EMAIL);
        var laptop = app().login(EMAIL);
        var found = client.get("/admin/accounts?q=ada.", admin).expect(200).json();
        var account = "/admin/accounts/" + found.path(0).path("id").asText();

        client.post(account + "/deactivate", Map.of(), admin).expect(200);
        for (var tokens : List.of(phone, laptop)) {
            client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
            refresh(tokens).expectOAuthError(401, "invalid_grant");
        }
        var refused = client.post("/auth/login", Map.of("email", EMAIL, "password", Client.PASSWORD))
                .expectOAuthError(403, "invalid_grant");
        assertThat(refused.json().path("code").asText()).isEqualTo("account_deactivated");

        client.post(account + "/activate", Map.of(), admin).expect(200);
        for (var tokens : List.of(phone, laptop)) {
            client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
            refresh(tokens).expectOAuthError(401, "invalid_grant");
        }
        client.get("/auth/me", app().login(EMAIL)).expect(200);
        assertThat(client.get("/admin/events", admin).expect(200).json().findValuesAsText("kind"))
                .contains("account_activated", "account_deactivated");
    }

    @Test
    default void who_forgot_the_password_chooses_another_and_later_changes_it() throws Exception {
        var client = app().client;
        var lost = app().signedIn(EMAIL);
        var token = resetToken(resetCode());
        var found = Map.of("reset_token", token, "new_password", "nine quiet geese");
        var winners = IntStream.range(0, 32)
                .parallel()
                .map(_ -> client.post("/auth/reset-password", found).status())
                .filter(status -> status == 204)
                .count();
        assertThat(winners).isEqualTo(1);
        app().mailer.next(EMAIL);

        client.get("/auth/me", lost).expectProblem(401, "invalid_token");
        refresh(lost).expectOAuthError(401, "invalid_grant");
        login(Client.PASSWORD).expectOAuthError(401, "invalid_grant");
        var here = login("nine quiet geese").expect(200).tokens();
        var elsewhere = login("nine quiet geese").expect(200).tokens();

        change(here, "nine quiet geese", "eleven loud swans").expect(204);
        app().mailer.next(EMAIL);
        client.get("/auth/me", refresh(here).expect(200).tokens()).expect(200);
        client.get("/auth/me", elsewhere).expectProblem(401, "invalid_token");
        login("eleven loud swans").expect(200);
    }

    @Test
    default void a_person_moves_to_another_address_and_back_takes_their_data_along_and_leaves() throws Exception {
        var client = app().client;
        var tokens = app().signedIn(EMAIL);
        var elsewhere = "ada@example.org";
        client.call("PATCH", "/auth/profile", "{\"email\": \"" + elsewhere + "\", \"settings\": {\"n\": 1.0}}", tokens)
                .expect(200);
        var confirmation = RecordingMailer.token(app().mailer.next(elsewhere));
        app().mailer.next(EMAIL);
        client.get("/auth/verify-email?token=" + confirmation).expect(200);
        var wayBack = RecordingMailer.token(app().mailer.next(EMAIL));
        app().login(elsewhere);

        client.post("/auth/revert-email", Map.of("token", wayBack)).expect(200);
        client.post("/auth/revert-email", Map.of("token", wayBack)).expectProblem(400, "invalid_link");
        client.get("/auth/me", tokens).expectProblem(401, "invalid_token");
        client.post("/auth/login", Map.of("email", EMAIL, "password", Client.PASSWORD))
                .expectOAuthError(401, "invalid_grant");
        var chosen = Map.of("reset_token", resetToken(resetCode()), "new_password", Client.PASSWORD);
        client.post("/auth/reset-password", chosen).expect(204);
        app().mailer.next(EMAIL);
        var back = app().login(EMAIL);

        var data = client.get("/auth/me/export", back).expect(200);
        assertThat(data.json().path("sessions")).hasSize(1);
        assertThat(data.body()).contains("{\"n\":1.0}", "email_change_reverted");

        client.call("DELETE", "/auth/me", "{\"password\": \"" + Client.PASSWORD + "\"}", back)
                .expect(204);
        app().mailer.next(EMAIL);
        client.get("/auth/me", back).expectProblem(401, "invalid_token");
        assertThat(client.get("/auth/me/export", app().signedIn(EMAIL)).body())
                .doesNotContain("email_changed", "{\"n\":1.0}");
    }

    @Test
    default void the_log_holds_no_password_address_code_token_or_text() throws Exception {
        var client = app().client;
        var secrets = new ArrayList<>(List.of(Client.PASSWORD, EMAIL, "a wrong password", "a private text"));
        var codes = new ArrayList<String>();
        var lines = listen();
        try {
            app().register(EMAIL);
            var letter = app().mailer.next(EMAIL);
            secrets.add(RecordingMailer.token(letter));
            client.get("/auth/verify-email?token=" + RecordingMailer.token(letter))
                    .expect(200);
            client.get("/auth/verify-email?token=" + EMAIL).expect(400);
            var code = RecordingMailer.code(letter);
            codes.add(code);
            client.post("/auth/verify-email", Map.of("email", EMAIL, "code", code));
            client.post("/auth/resend-verification", Map.of("email", EMAIL)).expect(202);
            client.post("/auth/login", Map.of("email", EMAIL, "password", "a wrong password"))
                    .expect(401);
            var tokens = app().login(EMAIL);
            secrets.addAll(List.of(tokens.access(), tokens.refresh()));
            client.post("/actions/translate", Map.of("text", "a private text", "target_language", "de"), tokens)
                    .expect(503);
            refresh(refresh(tokens).expect(200).tokens()).expect(200);
            refresh(tokens).expect(401);
            app().mailer.next(EMAIL);
            var resetCode = resetCode();
            var reset = resetToken(resetCode);
            codes.add(resetCode);
            secrets.addAll(List.of(reset, "nine quiet geese", "eleven loud swans"));
            client.post("/auth/reset-password", Map.of("reset_token", "x" + reset, "new_password", "nine quiet geese"))
                    .expect(400);
            client.post("/auth/reset-password", Map.of("new_password", "nine quiet geese"), "X-Reset-Token", reset)
                    .expect(204);
            var again = login("nine quiet geese").expect(200).tokens();
            change(again, "a wrong password", "eleven loud swans").expect(400);
            change(again, "nine quiet geese", "eleven loud swans").expect(204);
            for (int i = 0; i < 6; i++) {
                login("a wrong password").expect(401);
            }
        } finally {
            root().detachAppender(lines);
        }

        assertThat(messages(lines))
                .anyMatch(line -> line.contains("refresh_token_reused"))
                .anyMatch(line -> line.contains("sign_in_locked"))
                .allSatisfy(line -> assertThat(line).doesNotContain(secrets).doesNotContainPattern(asWords(codes)));
    }

    @Test
    default void the_log_holds_nothing_of_a_profile_that_changes_and_goes() throws Exception {
        var client = app().client;
        var elsewhere = "ada@example.org";
        var secrets = new ArrayList<>(List.of(Client.PASSWORD, EMAIL, elsewhere, "Ada Private", "a private setting"));
        var lines = listen();
        try {
            var tokens = app().signedIn(EMAIL);
            secrets.addAll(List.of(tokens.access(), tokens.refresh()));
            var change = """
                    {"email": "%s", "full_name": "Ada Private", "settings": {"note": "a private setting"}}
                    """.formatted(elsewhere);
            client.call("PATCH", "/auth/profile", change, tokens).expect(200);
            var confirmation = RecordingMailer.token(app().mailer.next(elsewhere));
            app().mailer.next(EMAIL);
            client.get("/auth/verify-email?token=" + confirmation).expect(200);
            var wayBack = RecordingMailer.token(app().mailer.next(EMAIL));
            secrets.addAll(List.of(confirmation, wayBack));
            client.get("/auth/me/export", tokens).expect(200);
            client.call("DELETE", "/auth/me", "{\"password\": \"a wrong password\"}", tokens)
                    .expect(400);
            client.call("DELETE", "/auth/me", "{\"password\": \"" + Client.PASSWORD + "\"}", tokens)
                    .expect(204);
            client.post("/auth/revert-email", Map.of("token", wayBack)).expect(400);
        } finally {
            root().detachAppender(lines);
        }

        assertThat(messages(lines))
                .anyMatch(line -> line.contains("account deleted by its owner"))
                .allSatisfy(line -> assertThat(line).doesNotContain(secrets));
    }

    private Client.Answer refresh(Client.Tokens tokens) {
        return app().client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }

    private Client.Answer login(String password) {
        return app().client.post("/auth/login", Map.of("email", EMAIL, "password", password));
    }

    private Client.Answer change(Client.Tokens tokens, String old, String next) {
        return app().client.post("/auth/change-password", Map.of("old_password", old, "new_password", next), tokens);
    }

    private String resetCode() throws InterruptedException {
        app().client.post("/auth/forgot-password", Map.of("email", EMAIL)).expect(202);
        return RecordingMailer.code(app().mailer.next(EMAIL));
    }

    private String resetToken(String code) {
        return app().client
                .post("/auth/verify-otp", Map.of("email", EMAIL, "otp", code))
                .expect(200)
                .json()
                .path("reset_token")
                .asText();
    }

    /// The id of an event or an account may have the same digits among others.
    private static Pattern asWords(List<String> codes) {
        return Pattern.compile("\\b(?:" + String.join("|", codes) + ")\\b");
    }

    private static ListAppender<ILoggingEvent> listen() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root().addAppender(lines);
        return lines;
    }

    private static List<String> messages(ListAppender<ILoggingEvent> lines) {
        synchronized (lines) { // the line of the last request may still be on its way
            return lines.list.stream().map(line -> line.getFormattedMessage()).toList();
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
