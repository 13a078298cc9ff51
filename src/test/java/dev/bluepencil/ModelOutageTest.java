package dev.bluepencil;

import static dev.bluepencil.gemini.GeminiReply.either;
import static dev.bluepencil.gemini.GeminiReply.silence;
import static dev.bluepencil.gemini.GeminiReply.translation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.gemini.GeminiReply;
import dev.bluepencil.gemini.GeminiStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model goes away, or has no more room, while many ask it at once.
final class ModelOutageTest {
    private static final int CALLERS = 24;
    private static final Duration PAUSE = Duration.ofSeconds(11); // longer than it is left alone
    private static final GeminiReply ANSWER =
            either(translation("Ich habe einen Apfel", "en"), GeminiReply.text("I have an apple"));

    @AutoClose
    private final GeminiStub gemini = GeminiStub.start();

    @AutoClose
    private final Wire wire = Wire.to(gemini.url());

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final TestClock clock = new TestClock();
    private final ScriptedEngine standIn = ScriptedEngine.named("stand-in", Action.FIX_GRAMMAR);
    private final Path folder;

    ModelOutageTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
    }

    @Test
    void cut_off_from_it_those_who_can_get_the_stand_ins_answer_and_others_come_back_later() throws Exception {
        try (var app = app(Map.of(), standIn)) {
            var ada = app.signedIn("ada@example.com");
            gemini.always(silence());
            var texts = ask(app, "fix-grammar", ada, CALLERS);
            var translations = ask(app, "translate", ada, CALLERS);
            for (int i = 0; i < 2 * CALLERS; i++) {
                gemini.awaitCall();
            }

            wire.cut();

            int charged = 0;
            for (var text : texts) {
                var done = text.get().done();
                assertThat(done.path("engine").asText()).isEqualTo("stand-in");
                charged += done.path("result").asText().length();
            }
            for (var translation : translations) {
                expectLater(translation.get());
            }
            assertThat(used(app, ada)).isEqualTo(charged);

            wire.mend();
            gemini.always(ANSWER);
            clock.pass(PAUSE);
            for (var action : List.of("translate", "fix-grammar")) {
                var done = ask(app, action, ada, 1).getFirst().get().done();
                assertThat(done.path("engine").asText()).isEqualTo("gemini");
            }
        }
    }

    @Test
    void with_no_room_left_others_are_told_to_come_back_and_then_are_served() throws Exception {
        try (var app = app(Map.of("GEMINI_MAX_CONCURRENT", "2", "GEMINI_TIMEOUT_SECONDS", "2"))) {
            var ada = app.signedIn("ada@example.com");
            gemini.always(silence());
            int busy = 0;
            for (var seen : ask(app, "translate", ada, CALLERS)) {
                var answer = seen.get().answer();
                assertThat(answer.json().path("code").asText()).isIn("engine_unavailable", "engine_timeout");
                if (answer.status() == 503) {
                    expectLater(seen.get());
                    busy++;
                }
            }
            assertThat(busy).isPositive();
            assertThat(used(app, ada)).isZero();

            gemini.always(ANSWER);
            clock.pass(PAUSE);
            ask(app, "translate", ada, 1).getFirst().get().done();
        }
    }

    private static void expectLater(Errand.Seen seen) {
        seen.problem(503, "engine_unavailable");
        assertThat(Integer.parseInt(seen.answer().header("Retry-After"))).isPositive();
    }

    private List<Future<Errand.Seen>> ask(TestApp app, String action, Client.Tokens tokens, int callers) {
        var errand = new Errand(action, false);
        return IntStream.range(0, callers)
                .mapToObj(_ -> threads.submit(
                        () -> errand.run(app.client, "i has a apple", tokens, "Cache-Control", "no-cache")))
                .toList();
    }

    private static int used(TestApp app, Client.Tokens tokens) {
        return app.client
                .get("/usage", tokens)
                .expect(200)
                .json()
                .at("/characters/used")
                .asInt();
    }

    private TestApp app(Map<String, String> settings, TextEngine... standIns) {
        var all = new HashMap<>(settings);
        all.put("GEMINI_BASE_URL", "http://127.0.0.1:" + wire.port());
        var engines = new ArrayList<TextEngine>();
        engines.add(Ports.gemini(new Secret("a key"), Config.from(all).gemini(), new SteadyClock(clock)));
        engines.addAll(List.of(standIns));
        return TestApp.in(folder, all, engines, clock);
    }
}
