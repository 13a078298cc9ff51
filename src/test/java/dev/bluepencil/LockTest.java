package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens at sign-in when somebody guesses.
final class LockTest {
    private static final String ADA = "ada@example.com";
    private static final String NOBODY = "nobody@example.com";
    private static final String WRONG = "a wrong password";

    private final TestApp app;

    LockTest(@TempDir Path folder) {
        app = TestApp.in(folder);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_locked_address_answers_like_a_wrong_password_and_an_unknown_address() throws Exception {
        app.signedIn(ADA);
        var wrong = login(ADA, WRONG).expect(401);
        lock(ADA, 4);
        lock(NOBODY, 5);

        var locked = login(ADA, Client.PASSWORD);
        var lockedWrong = login(ADA, WRONG);
        var lockedUnknown = login(NOBODY, WRONG);
        var unknown = login("noone@example.com", WRONG);

        for (var other : List.of(locked, lockedWrong, lockedUnknown, unknown)) {
            assertThat(other.status()).isEqualTo(wrong.status());
            assertThat(body(other)).isEqualTo(body(wrong));
            assertThat(headers(other)).isEqualTo(headers(wrong));
        }
    }

    @Test
    void the_owner_is_told_once_and_nobody_else_is() throws Exception {
        app.signedIn(ADA);
        lock(NOBODY, 7);
        lock(ADA, 7);

        var letter = app.mailer.next(ADA);
        assertThat(letter.text()).contains("locked for 30 minutes", "Resetting your password lifts");
        app.register("bob@example.com");
        app.mailer.next("bob@example.com"); // and no other letter before it
    }

    @Test
    void a_lock_ends_by_itself() throws Exception {
        app.signedIn(ADA);
        lock(ADA, 5);
        app.clock.pass(Duration.ofMinutes(30));

        app.login(ADA);
    }

    @Test
    void the_owner_can_look_up_sign_ins_failed_ones_and_the_lock() throws Exception {
        app.signedIn(ADA);
        lock(ADA, 5);
        app.clock.pass(Duration.ofMinutes(30));

        var events =
                app.client.get("/auth/me/events", app.login(ADA)).expect(200).json();

        assertThat(events.findValuesAsText("kind"))
                .containsSubsequence("signed_in", "sign_in_locked", "sign_in_failed", "sign_in_failed", "signed_in");
    }

    private void lock(String email, int failures) {
        for (int i = 0; i < failures; i++) {
            login(email, WRONG).expect(401);
        }
    }

    private Client.Answer login(String email, String password) {
        return app.client.post("/auth/login", Map.of("email", email, "password", password));
    }

    private static String body(Client.Answer answer) {
        return answer.body().replace(answer.json().path("request_id").asText(), "");
    }

    private static Map<String, List<String>> headers(Client.Answer answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.response().headers().map());
        headers.remove("X-Request-Id");
        headers.remove("Date");
        return headers;
    }
}
