package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a request that ends between two writes, as it does when the process is killed there: here the
/// database refuses the second.
final class BrokenOffTest {
    private static final String ADA = "ada@example.com";
    private static final String OTHER = "other@example.com";
    private static final String NEXT = "nine quiet geese";

    private final TestApp app;
    private final Client client;
    private final Path folder;

    BrokenOffTest(@TempDir Path folder) {
        this.folder = folder;
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_password_that_was_just_reset_is_not_locked_out_and_its_owner_is_told() throws Exception {
        app.signedIn(ADA);
        var token = resetToken();
        for (int i = 0; i < 5; i++) {
            signIn("a wrong password").expect(401);
        }
        assertThat(app.mailer.next(ADA).subject()).contains("is locked");

        breakOff("DELETE ON token_families");
        client.post("/auth/reset-password", Map.of("reset_token", token, "new_password", NEXT))
                .expect(500);
        goOn();

        assertThat(app.mailer.next(ADA).subject()).contains("was reset");
        signIn(NEXT).expect(200);
    }

    @Test
    void codes_that_went_to_an_address_that_was_just_left_are_worth_nothing_and_it_is_told_how_to_undo_that()
            throws Exception {
        var link = askToMove(app.signedIn(ADA));
        var code = code(ADA);

        breakOff("UPDATE ON one_time_codes WHEN EXISTS (SELECT 1 FROM accounts WHERE email = '" + OTHER + "')");
        client.post("/auth/verify-email", Map.of("token", link)).expect(500);
        goOn();

        bring(OTHER, code).expect(400);
        assertThat(RecordingMailer.token(app.mailer.next(ADA))).isNotEmpty();
    }

    @Test
    void codes_that_went_to_an_address_that_was_just_taken_back_are_worth_nothing() throws Exception {
        client.post("/auth/verify-email", Map.of("token", askToMove(app.signedIn(ADA))))
                .expect(200);
        var back = RecordingMailer.token(app.mailer.next(ADA));
        var code = code(OTHER);

        breakOff("UPDATE ON one_time_codes WHEN EXISTS (SELECT 1 FROM accounts WHERE email = '" + ADA + "')");
        client.post("/auth/revert-email", Map.of("token", back)).expect(500);
        goOn();

        bring(ADA, code).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/forgot-password", "/auth/resend-verification"})
    void a_code_that_was_acknowledged_but_not_mailed_is_mailed_by_the_next_process(String asking) throws Exception {
        app.register(ADA);
        app.mailer.next(ADA);
        breakOff("INSERT ON one_time_codes");
        client.post(asking, Map.of("email", ADA)).expect(202);
        app.close();
        goOn();

        app.clock.pass(Duration.ofSeconds(30));
        try (var next = TestApp.in(folder, app.clock)) {
            var code = RecordingMailer.code(next.mailer.next(ADA));
            var bringing = asking.contains("forgot") ? "/auth/verify-otp" : "/auth/verify-email";
            next.client
                    .post(bringing, Map.of("email", ADA, "otp", code, "code", code))
                    .expect(200);
        }
    }

    @Test
    void a_browser_keeps_the_cookie_of_a_session_that_was_not_refreshed_for_lack_of_a_database() throws Exception {
        app.signedIn(ADA);
        var wish = Map.of("email", ADA, "password", Client.PASSWORD, "session", "cookie");
        var cookie = client.post("/auth/login", wish, "Sec-Fetch-Site", "same-origin")
                .expect(200)
                .header("Set-Cookie")
                .replaceAll(";.*", "");
        breakOff("UPDATE ON token_families");
        var broken = refresh(cookie).expect(500);
        goOn();

        assertThat(broken.header("Set-Cookie")).isEmpty();
        refresh(cookie).expect(200);
    }

    /// @param write the one that does not come about, as triggers name it
    private void breakOff(String write) throws SQLException {
        execute("CREATE TRIGGER broken_off BEFORE " + write + " BEGIN SELECT RAISE(ABORT, 'broken off'); END");
    }

    private void goOn() throws SQLException {
        execute("DROP TRIGGER broken_off");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bluepencil.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String askToMove(Client.Tokens tokens) throws InterruptedException {
        client.call("PATCH", "/auth/profile", "{\"email\": \"" + OTHER + "\"}", tokens)
                .expect(200);
        var link = RecordingMailer.token(app.mailer.next(OTHER));
        app.mailer.next(ADA);
        return link;
    }

    private String code(String address) throws InterruptedException {
        client.post("/auth/forgot-password", Map.of("email", address)).expect(202);
        return RecordingMailer.code(app.mailer.next(address));
    }

    private String resetToken() throws InterruptedException {
        return bring(ADA, code(ADA)).expect(200).json().path("reset_token").asText();
    }

    private Client.Answer bring(String email, String code) {
        return client.post("/auth/verify-otp", Map.of("email", email, "otp", code));
    }

    private Client.Answer refresh(String cookie) {
        return client.send(client.request("/auth/refresh")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody()));
    }

    private Client.Answer signIn(String password) {
        return client.post("/auth/login", Map.of("email", ADA, "password", password));
    }
}
