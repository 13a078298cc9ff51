package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AddressChangeTest {
    private static final String ADA = "ada@example.com";
    private static final String NEW = "new@example.com";
    private static final String THIEF = "thief@example.com";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final Path folder;
    private TestApp app;
    private Client client;

    AddressChangeTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void the_new_address_waits_until_its_owner_presses_the_button() throws Exception {
        var ada = app.signedIn(ADA);
        var account = ask(ada, " NEW@example.com ").expect(200).json();
        assertThat(account.path("email").asText()).isEqualTo(ADA);
        assertThat(account.path("pending_email").asText()).isEqualTo(NEW);
        var token = RecordingMailer.token(app.mailer.next(NEW));
        assertThat(app.mailer.next(ADA).text())
                .contains("n***@example.com", "change your password: that cancels it")
                .doesNotContain(NEW, "token=");

        client.get("/auth/verify-email?token=" + token, "Accept", BROWSER).expect(200);
        assertThat(email(ada)).isEqualTo(ADA);
        assertThat(client.postForm("/auth/verify-email", Map.of("token", token))
                        .expect(200)
                        .body())
                .contains("is confirmed");

        assertThat(email(ada)).isEqualTo(NEW);
        assertThat(app.mailer.next(ADA).text()).contains("/auth/revert-email?token=", "7 days");
        app.login(NEW);
        signIn(ADA).expect(401);
        client.get("/auth/verify-email?token=" + token).expect(200); // again does no harm
        assertThat(app.mailer.isEmpty()).isTrue();
        assertThat(kinds(ada)).contains("email_change_requested", "email_changed");
    }

    @Test
    void a_link_is_dead_once_another_address_is_wanted_or_none() throws Exception {
        var ada = app.signedIn(ADA);
        ask(ada, NEW).expect(200);
        var first = RecordingMailer.token(app.mailer.next(NEW));
        ask(ada, "other@example.com").expect(200);

        confirm(first).expectProblem(400, "invalid_link");

        assertThat(ask(ada, ADA).expect(200).json().path("pending_email").isNull())
                .isTrue();
        app.mailer.next(ADA);
        var second = RecordingMailer.token(app.mailer.next("other@example.com"));
        confirm(second).expectProblem(400, "invalid_link");
        assertThat(email(ada)).isEqualTo(ADA);
    }

    @Test
    void a_link_works_for_a_day() throws Exception {
        var ada = app.signedIn(ADA);
        ask(ada, NEW).expect(200);
        var token = RecordingMailer.token(app.mailer.next(NEW));

        app.clock.pass(Duration.ofHours(24));

        confirm(token).expectProblem(400, "invalid_link");
    }

    @Test
    void an_address_that_was_taken_meanwhile_is_not_given_twice() throws Exception {
        var ada = app.signedIn(ADA);
        ask(ada, NEW).expect(200);
        var token = RecordingMailer.token(app.mailer.next(NEW));
        app.mailer.next(ADA);
        app.signedIn(NEW);

        confirm(token).expectProblem(409, "email_taken");
        client.postForm("/auth/verify-email", Map.of("token", token)).expect(409);
        assertThat(email(ada)).isEqualTo(ADA);
    }

    @Test
    void of_many_accounts_that_confirm_one_address_at_once_one_gets_it() throws Exception {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < 32; i++) {
            var address = "a" + i + "@example.com";
            ask(app.signedIn(address), NEW).expect(200);
            tokens.add(RecordingMailer.token(app.mailer.next(NEW)));
            app.mailer.next(address);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(tokens.stream()
                    .<Callable<Integer>>map(token -> () -> confirm(token).status())
                    .toList());
            assertThat(answers.stream().map(it -> it.resultNow()).toList())
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
    }

    @Test
    void of_many_that_follow_one_link_at_once_all_are_told_and_one_letter_is_written() throws Exception {
        var ada = app.signedIn(ADA);
        ask(ada, NEW).expect(200);
        var token = RecordingMailer.token(app.mailer.next(NEW));
        app.mailer.next(ADA);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(_ -> () -> confirm(token).status())
                    .toList());
            assertThat(answers.stream().map(it -> it.resultNow()).toList()).containsOnly(200);
        }
        app.mailer.next(ADA);
        assertThat(app.mailer.isEmpty()).isTrue();
    }

    @Test
    void the_old_address_takes_the_change_back_and_everybody_is_signed_out() throws Exception {
        var ada = app.signedIn(ADA);
        var token = moved(ada, ADA, NEW);

        var page = client.get("/auth/revert-email?token=" + token, "Accept", BROWSER)
                .expect(200);
        client.get("/auth/revert-email?token=" + token).expect(200);
        assertThat(page.body()).contains("<form method=\"post\"", token);
        assertThat(email(ada)).isEqualTo(NEW);

        var done = client.post("/auth/revert-email", Map.of("token", token))
                .expect(200)
                .json();

        assertThat(done.path("email").asText()).isEqualTo(ADA);
        assertThat(done.path("message").asText()).contains("new password");
        client.get("/auth/me", ada).expectProblem(401, "invalid_token");
        signIn(ADA).expect(401);
        assertThat(kinds(recovered(ADA))).contains("email_change_reverted");
        client.post("/auth/revert-email", Map.of("token", token)).expectProblem(400, "invalid_link");
        assertThat(client.postForm("/auth/revert-email", Map.of("token", token))
                        .expect(400)
                        .body())
                .contains("does not work");
    }

    @Test
    void the_button_of_the_page_takes_the_change_back() throws Exception {
        var token = moved(app.signedIn(ADA), ADA, NEW);

        assertThat(client.postForm("/auth/revert-email", Map.of("token", token))
                        .expect(200)
                        .body())
                .contains("new password");
        recovered(ADA);
    }

    @Test
    void changing_it_twice_does_not_shake_the_owner_off() throws Exception {
        var ada = app.signedIn(ADA);
        var owners = moved(ada, ADA, NEW);
        var thiefs = moved(ada, NEW, THIEF);

        client.post("/auth/revert-email", Map.of("token", owners)).expect(200);

        client.post("/auth/revert-email", Map.of("token", thiefs)).expectProblem(400, "invalid_link");
        recovered(ADA);
        signIn(THIEF).expect(401);
        signIn(NEW).expect(401);
    }

    @Test
    void a_thief_who_takes_his_own_change_back_does_not_shake_the_owner_off() throws Exception {
        var ada = app.signedIn(ADA);
        var owners = moved(ada, ADA, NEW);
        var thiefs = moved(ada, NEW, THIEF);
        client.post("/auth/revert-email", Map.of("token", thiefs)).expect(200);

        client.post("/auth/revert-email", Map.of("token", owners)).expect(200);

        recovered(ADA);
    }

    @Test
    void the_password_of_whoever_moved_the_account_is_dead_once_it_is_back() throws Exception {
        var token = moved(app.signedIn(ADA), ADA, NEW);
        reset(NEW, "the thief chose this");

        client.post("/auth/revert-email", Map.of("token", token)).expect(200);

        var thief = Map.of("email", ADA, "password", "the thief chose this");
        client.post("/auth/login", thief).expectOAuthError(401, "invalid_grant");
        recovered(ADA);
    }

    @Test
    void registering_the_old_address_does_not_keep_the_owner_from_it_unless_it_is_confirmed() throws Exception {
        var token = moved(app.signedIn(ADA), ADA, NEW);
        app.register(ADA);
        app.mailer.next(ADA);
        client.post("/auth/revert-email", Map.of("token", token)).expect(200);

        var again = moved(recovered(ADA), ADA, NEW);
        app.signedIn(ADA);
        client.post("/auth/revert-email", Map.of("token", again)).expectProblem(409, "email_taken");
    }

    @Test
    void the_way_back_is_open_for_seven_days() throws Exception {
        var token = moved(app.signedIn(ADA), ADA, NEW);

        app.clock.pass(Duration.ofDays(7));

        client.post("/auth/revert-email", Map.of("token", token)).expectProblem(400, "invalid_link");
    }

    @Test
    void no_link_is_good_for_anything_else() throws Exception {
        var ada = app.signedIn(ADA);
        ask(ada, NEW).expect(200);
        var confirming = RecordingMailer.token(app.mailer.next(NEW));
        app.mailer.next(ADA);

        client.post("/auth/revert-email", Map.of("token", confirming)).expectProblem(400, "invalid_link");
        client.post("/auth/revert-email", Map.of("token", ada.access())).expectProblem(400, "invalid_link");
        confirm(confirming).expect(200);
        var reverting = RecordingMailer.token(app.mailer.next(ADA));
        confirm(reverting).expectProblem(400, "invalid_link");
        client.get("/auth/revert-email").expectInvalid("token");
        client.post("/auth/revert-email", Map.of()).expectInvalid("token");
    }

    @Test
    void a_taken_address_is_told_to_its_owner_only_where_accounts_are_hidden() throws Exception {
        app.close();
        app = TestApp.in(folder, Map.of("HIDE_EXISTING_ACCOUNTS", "true"), List.of());
        client = app.client;
        var ada = app.signedIn(ADA);
        app.signedIn("bob@example.com");

        var account = ask(ada, "bob@example.com").expect(200).json();

        assertThat(account.path("pending_email").asText()).isEqualTo("bob@example.com");
        assertThat(app.mailer.next("bob@example.com").text())
                .contains("nobody was told")
                .doesNotContain("token=");
        assertThat(app.mailer.next(ADA).text()).contains("b***@example.com");
        assertThat(app.mailer.isEmpty()).isTrue();
    }

    @Test
    void the_export_has_the_addresses_that_were_left_lately() throws Exception {
        var ada = app.signedIn(ADA);
        moved(ada, ADA, NEW);

        var former = client.get("/auth/me/export", ada).expect(200).json().path("former_emails");
        assertThat(former).hasSize(1);
        assertThat(former.at("/0/email").asText()).isEqualTo(ADA);
        assertThat(former.at("/0/left_at").asText()).isEqualTo("2026-05-01T12:00:00Z");
    }

    /// Moves the account; returns the token that takes it back.
    private String moved(Client.Tokens tokens, String from, String to) throws InterruptedException {
        ask(tokens, to).expect(200);
        var token = RecordingMailer.token(app.mailer.next(to));
        app.mailer.next(from);
        confirm(token).expect(200);
        return RecordingMailer.token(app.mailer.next(from));
    }

    /// Signs in after a new password was chosen by letter.
    private Client.Tokens recovered(String email) throws InterruptedException {
        reset(email, Client.PASSWORD);
        return app.login(email);
    }

    private void reset(String email, String password) throws InterruptedException {
        client.post("/auth/forgot-password", Map.of("email", email)).expect(202);
        var otp = RecordingMailer.code(app.mailer.next(email));
        var permission = client.post("/auth/verify-otp", Map.of("email", email, "otp", otp))
                .expect(200)
                .json()
                .path("reset_token")
                .asText();
        client.post("/auth/reset-password", Map.of("reset_token", permission, "new_password", password))
                .expect(204);
        app.mailer.next(email);
    }

    private Client.Answer ask(Client.Tokens tokens, String email) {
        return client.call("PATCH", "/auth/profile", "{\"email\": \"" + email + "\"}", tokens);
    }

    private Client.Answer confirm(String token) {
        return client.post("/auth/verify-email", Map.of("token", token));
    }

    private Client.Answer signIn(String email) {
        return client.post("/auth/login", Map.of("email", email, "password", Client.PASSWORD));
    }

    private String email(Client.Tokens tokens) {
        return client.get("/auth/me", tokens).expect(200).json().path("email").asText();
    }

    private List<String> kinds(Client.Tokens tokens) {
        return client.get("/auth/me/events", tokens).expect(200).json().findValuesAsText("kind");
    }
}
