package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.gemini.GeminiEngine;
import dev.bluepencil.gemini.GeminiReply;
import dev.bluepencil.gemini.GeminiStub;
import dev.bluepencil.usage.Reservation.Reserved;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsageTest {
    private static final String ADA = "ada@example.com";

    private final Path folder;

    UsageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nothing_is_used_at_first() throws Exception {
        try (var app = TestApp.in(folder, Map.of("ACTION_RATE_LIMIT_PER_MINUTE", "60"), List.of())) {
            var usage = usage(app, app.signedIn(ADA));

            expect(usage.path("characters"), 0, "200000", "2026-05-02T00:00:00Z");
            expect(usage.path("requests"), 0, "60", "2026-05-01T12:00:00Z");
        }
    }

    @Test
    void where_there_is_no_limit_characters_are_counted_all_the_same() throws Exception {
        try (var app = TestApp.in(folder, Map.of("DAILY_CHARACTER_QUOTA", "0"), List.of())) {
            var ada = app.signedIn(ADA);
            app.usage().settle((Reserved) app.usage().reserve(id(app, ada), 300_000));

            var usage = usage(app, ada);
            expect(usage.path("characters"), 300_000, "null", "2026-05-02T00:00:00Z");
            expect(usage.path("requests"), 0, "null", "2026-05-01T12:00:00Z");
        }
    }

    @Test
    void what_is_under_way_counts_and_the_next_day_begins_with_nothing() throws Exception {
        try (var app = TestApp.in(folder)) {
            var ada = app.signedIn(ADA);
            var bob = app.signedIn("bob@example.com");
            app.usage().settle((Reserved) app.usage().reserve(id(app, ada), 1000));
            var failing = (Reserved) app.usage().reserve(id(app, ada), 200);

            expect(usage(app, ada).path("characters"), 1200, "200000", "2026-05-02T00:00:00Z");
            expect(usage(app, bob).path("characters"), 0, "200000", "2026-05-02T00:00:00Z");
            app.usage().release(failing);
            expect(usage(app, ada).path("characters"), 1000, "200000", "2026-05-02T00:00:00Z");

            app.clock.pass(Duration.ofHours(12));
            expect(usage(app, app.login(ADA)).path("characters"), 0, "200000", "2026-05-03T00:00:00Z");
        }
    }

    @Test
    void requests_are_those_of_the_actions_and_looking_is_free() throws Exception {
        try (var gemini = GeminiStub.start();
                var app = TestApp.in(folder, Map.of("ACTION_RATE_LIMIT_PER_MINUTE", "60"), List.of(engine(gemini)))) {
            gemini.always(GeminiReply.text("Hello there."));
            var ada = app.signedIn(ADA);
            for (int i = 0; i < 2; i++) {
                app.client
                        .post("/actions/fix-grammar", Map.of("text", "Hello their."), ada)
                        .expect(200);
            }

            for (int i = 0; i < 3; i++) {
                expect(usage(app, ada).path("requests"), 2, "60", "2026-05-01T12:00:02Z");
            }
            app.clock.pass(Duration.ofMillis(1500));
            expect(usage(app, ada).path("requests"), 1, "60", "2026-05-01T12:00:02.500Z");
        }
    }

    @Test
    void it_takes_a_sign_in() {
        try (var app = TestApp.in(folder)) {
            app.client.get("/usage").expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void it_is_exported_with_the_account_and_goes_with_it() throws Exception {
        try (var app = TestApp.in(folder)) {
            var ada = app.signedIn(ADA);
            var id = id(app, ada);
            app.usage().settle((Reserved) app.usage().reserve(id, 1000));
            var underWay = (Reserved) app.usage().reserve(id, 200);

            var export = app.client.get("/auth/me/export", ada).expect(200).json();
            assertThat(export.path("usage")).hasSize(1);
            assertThat(export.at("/usage/0/day").asText()).isEqualTo("2026-05-01");
            assertThat(export.at("/usage/0/characters").asInt()).isEqualTo(1000);

            app.client
                    .call("DELETE", "/auth/me", "{\"password\": \"" + Client.PASSWORD + "\"}", ada)
                    .expect(204);
            app.usage().settle(underWay);
            app.usage().settle((Reserved) app.usage().reserve(id, 7));
            assertThat(app.usage().of(id).used()).isZero();
        }
    }

    private static GeminiEngine engine(GeminiStub gemini) {
        var config = Config.from(Map.of("GEMINI_BASE_URL", gemini.url().toString()));
        return new GeminiEngine(new Secret("a key"), config.gemini(), Ports.realClock());
    }

    private static JsonNode usage(TestApp app, Client.Tokens tokens) {
        var answer = app.client.get("/usage", tokens).expect(200);
        assertThat(answer.header("RateLimit")).isEmpty();
        return answer.json();
    }

    private static AccountId id(TestApp app, Client.Tokens tokens) {
        return new AccountId(
                app.client.get("/auth/me", tokens).json().path("id").asText());
    }

    private static void expect(JsonNode quota, long used, String limit, String resetsAt) {
        assertThat(quota.path("used").asLong()).isEqualTo(used);
        assertThat(quota.path("limit").toString()).isEqualTo(limit);
        assertThat(quota.path("resets_at").asText()).isEqualTo(resetsAt);
    }
}
