package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The computer's clock leaps, and is set right again. Nobody is signed out by that, and nothing stands still until the
/// time comes round again.
final class ClockJumpTest {
    private static final String ADA = "ada@example.com";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ScriptedEngine engine = ScriptedEngine.named("model");

    @AutoClose
    private final TestApp app;

    ClockJumpTest(@TempDir Path folder) {
        app = TestApp.in(
                folder,
                Map.of("LOGIN_RATE_LIMIT_PER_MINUTE", "3", "ACTION_RATE_LIMIT_PER_MINUTE", "60"),
                List.of(engine));
    }

    @Test
    void sessions_survive_a_step_back() throws Exception {
        var before = app.signedIn(ADA);
        app.clock.pass(HOUR.negated());

        app.client.get("/auth/me", before).expect(200);
        var after = refresh(before).expect(200).tokens();
        app.client.get("/auth/me", after).expect(200);
        fix("a text", after).expect(200);
        app.client.get("/auth/me", app.login(ADA)).expect(200);
        app.client.post("/auth/logout", Map.of(), after).expect(204);
        app.client.get("/auth/me", after).expectProblem(401, "invalid_token");
        app.client.get("/auth/me", before).expectProblem(401, "invalid_token");
    }

    @Test
    void what_was_handed_out_in_a_future_that_was_none_is_good() throws Exception {
        var yesterday = app.signedIn(ADA);
        app.clock.pass(DAY);
        app.client.get("/auth/me", yesterday).expectProblem(401, "invalid_token");
        var refreshed = refresh(yesterday).expect(200).tokens();
        var signedIn = app.login(ADA);
        fix("a text", signedIn).expect(200);
        app.client.post("/auth/forgot-password", Map.of("email", ADA)).expect(202);
        var code = RecordingMailer.code(app.mailer.next(ADA));
        app.clock.pass(DAY.negated());

        for (var tokens : List.of(refreshed, signedIn)) {
            app.client.get("/auth/me", tokens).expect(200);
            app.client.get("/auth/me", refresh(tokens).expect(200).tokens()).expect(200);
        }
        app.client.post("/auth/verify-otp", Map.of("email", ADA, "otp", code)).expect(200);
    }

    @Test
    void limits_fill_as_fast_as_ever_after_a_step_back() throws Exception {
        app.signedIn(ADA);
        app.login(ADA);
        app.login(ADA);
        app.clock.pass(HOUR.negated());
        var refused = login().expect(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isLessThanOrEqualTo(20);

        app.clock.pass(Duration.ofSeconds(20));
        login().expect(200);
    }

    @Test
    void a_text_under_way_is_answered_and_charged_once_whichever_way_the_clock_goes() throws Exception {
        app.signedIn(ADA);
        for (var leap : List.of(DAY, DAY.negated())) {
            var ada = app.login(ADA);
            var asked = new CountDownLatch(1);
            var leapt = new CountDownLatch(1);
            engine.always((attempt, _) -> {
                asked.countDown();
                leapt.await();
                return ScriptedEngine.answered(attempt.assignment().text());
            });
            var text = "a text for " + leap;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answer = threads.submit(() -> fix(text, ada));
                asked.await();
                app.clock.pass(leap);
                leapt.countDown();
                answer.get().expect(200);
            }
        }
        var days = app.client
                .get("/auth/me/export", app.login(ADA))
                .expect(200)
                .json()
                .path("usage");
        assertThat(days.findValues("characters").stream()
                        .mapToInt(it -> it.asInt())
                        .sum())
                .isEqualTo(("a text for " + DAY).length() + ("a text for " + DAY.negated()).length());
    }

    private Client.Answer login() {
        return app.client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD));
    }

    private Client.Answer refresh(Client.Tokens tokens) {
        return app.client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }

    private Client.Answer fix(String text, Client.Tokens tokens) {
        return app.client.post("/actions/fix-grammar", Map.of("text", text), tokens);
    }
}
