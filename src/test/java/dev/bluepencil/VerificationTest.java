package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationTest {
    private static final String ADA = "ada@example.com";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final TestApp app;
    private final Client client;

    VerificationTest(@TempDir Path folder) {
        app = TestApp.in(folder);
        client = app.client;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void asking_for_the_head_of_a_link_confirms_nothing() throws Exception {
        app.register("ada@example.com");
        var token = RecordingMailer.token(app.mailer.next("ada@example.com"));

        client.send(client.request("/auth/verify-email?token=" + token).method("HEAD", BodyPublishers.noBody()))
                .expect(200);

        client.post("/auth/login", Map.of("email", "ada@example.com", "password", Client.PASSWORD))
                .expect(403);
    }

    @Test
    void the_letters_code_confirms_the_address() throws Exception {
        app.register(ADA);
        var code = RecordingMailer.code(app.mailer.next(ADA));

        var account = verify(ADA, code).expect(200).json();

        assertThat(account.path("email_verified").asBoolean()).isTrue();
        app.login(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*"})
    void the_letters_link_confirms_the_address_again_and_again(String accept) throws Exception {
        app.register(ADA);
        var link = "/auth/verify-email?token=" + RecordingMailer.token(app.mailer.next(ADA));

        for (int i = 0; i < 3; i++) {
            var account = client.get(link, "Accept", accept).expect(200).json();
            assertThat(account.path("email_verified").asBoolean()).isTrue();
        }
        app.login(ADA);
    }

    @Test
    void opening_the_link_in_a_browser_changes_nothing_until_the_button_is_pressed() throws Exception {
        app.register(ADA);
        var token = RecordingMailer.token(app.mailer.next(ADA));

        var page = client.get("/auth/verify-email?token=" + token, "Accept", BROWSER)
                .expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<form method=\"post\"", token);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD))
                .expect(403);

        var done = client.postForm("/auth/verify-email", Map.of("token", token)).expect(200);

        assertThat(done.body()).contains("is confirmed");
        app.login(ADA);
    }

    @Test
    void a_page_shows_a_token_as_text_whatever_it_is() {
        var page = client.get("/auth/verify-email?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "Accept", BROWSER);

        assertThat(page.expect(200).body()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void a_wrong_token_is_refused_in_the_words_of_whoever_asks() {
        client.get("/auth/verify-email?token=nonsense").expectProblem(400, "invalid_link");
        client.post("/auth/verify-email", Map.of("token", "nonsense")).expectProblem(400, "invalid_link");
        assertThat(client.postForm("/auth/verify-email", Map.of("token", "nonsense"))
                        .expect(400)
                        .body())
                .contains("<!doctype html>");
        client.get("/auth/verify-email").expectInvalid("token");
    }

    @Test
    void an_access_token_confirms_nothing() throws Exception {
        var tokens = app.signedIn(ADA);

        client.post("/auth/verify-email", Map.of("token", tokens.access())).expectProblem(400, "invalid_link");
    }

    @Test
    void the_link_works_for_a_day() throws Exception {
        app.register(ADA);
        var token = RecordingMailer.token(app.mailer.next(ADA));

        app.clock.pass(Duration.ofHours(24));

        client.post("/auth/verify-email", Map.of("token", token)).expectProblem(400, "invalid_link");
    }

    @Test
    void the_code_works_for_ten_minutes() throws Exception {
        app.register(ADA);
        var code = RecordingMailer.code(app.mailer.next(ADA));

        app.clock.pass(Duration.ofMinutes(10));

        verify(ADA, code).expectProblem(400, "invalid_code");
    }

    @Test
    void a_code_works_once() throws Exception {
        app.register(ADA);
        var code = RecordingMailer.code(app.mailer.next(ADA));
        verify(ADA, code).expect(200);

        verify(ADA, code).expectProblem(400, "invalid_code");
    }

    @Test
    void of_many_that_bring_the_code_at_once_one_wins() throws Exception {
        app.register(ADA);
        var code = RecordingMailer.code(app.mailer.next(ADA));
        Callable<Integer> redeem = () -> verify(ADA, code).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(_ -> redeem).toList());
            assertThat(answers.stream().filter(it -> it.resultNow() == 200)).hasSize(1);
        }
    }

    @Test
    void five_wrong_tries_use_up_the_code_and_a_new_one_buys_no_more() throws Exception {
        app.register(ADA);
        var code = RecordingMailer.code(app.mailer.next(ADA));
        for (int i = 0; i < 5; i++) {
            verify(ADA, another(code)).expectProblem(400, "invalid_code");
        }
        verify(ADA, code).expectProblem(400, "invalid_code");

        verify(ADA, codeOfAnotherLetter()).expectProblem(400, "invalid_code");

        app.clock.pass(Duration.ofMinutes(61));
        verify(ADA, codeOfAnotherLetter()).expect(200);
    }

    @Test
    void a_new_code_takes_the_place_of_the_old_one_and_the_old_link_stays_good() throws Exception {
        app.register(ADA);
        var first = app.mailer.next(ADA);
        var code = codeOfAnotherLetter();
        if (!RecordingMailer.code(first).equals(code)) {
            verify(ADA, RecordingMailer.code(first)).expectProblem(400, "invalid_code");
        }

        client.post("/auth/verify-email", Map.of("token", RecordingMailer.token(first)))
                .expect(200);
    }

    @Test
    void asking_again_answers_the_same_whoever_it_is_about() throws Exception {
        app.register(ADA);
        app.mailer.next(ADA);
        app.signedIn("bob@example.com");

        var waiting = resend(ADA).expect(202);
        app.mailer.next(ADA);

        assertThat(resend("bob@example.com").expect(202).body()).isEqualTo(waiting.body());
        assertThat(resend("nobody@example.com").expect(202).body()).isEqualTo(waiting.body());
        resend(ADA);
        app.mailer.next(ADA); // and no letter to the others before it
    }

    @Test
    void an_unknown_address_answers_like_a_wrong_code() throws Exception {
        app.register(ADA);
        var code = RecordingMailer.code(app.mailer.next(ADA));

        var unknown = verify("nobody@example.com", code)
                .expectProblem(400, "invalid_code")
                .json();
        var wrong =
                verify(ADA, another(code)).expectProblem(400, "invalid_code").json();

        assertThat(unknown.path("detail")).isEqualTo(wrong.path("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦"})
    void a_code_is_six_digits(String code) {
        verify(ADA, code).expectInvalid("code");
    }

    @Test
    void a_field_that_is_missing_is_named() {
        client.post("/auth/verify-email", Map.of()).expectInvalid("email").expectInvalid("code");
        client.post("/auth/resend-verification", Map.of()).expectInvalid("email");
    }

    private Client.Answer verify(String email, String code) {
        return client.post("/auth/verify-email", Map.of("email", email, "code", code));
    }

    private Client.Answer resend(String email) {
        return client.post("/auth/resend-verification", Map.of("email", email));
    }

    private String codeOfAnotherLetter() throws InterruptedException {
        resend(ADA).expect(202);
        return RecordingMailer.code(app.mailer.next(ADA));
    }

    private static String another(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
