package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StopTest {
    @Test
    void an_answer_under_way_is_finished_while_nothing_new_is_taken(@TempDir Path folder) throws Exception {
        var engine = new SlowEngine();
        var app = TestApp.in(folder, Map.of(), List.of(engine));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ada = app.signedIn("ada@example.com");
            var answer = threads.submit(() -> app.client
                    .post("/actions/improve", Map.of("text", "a text"), ada)
                    .status());
            engine.asked.await();

            var address = app.client.get("/health/live").response().uri();
            var stopped = threads.submit(app::close);
            while (takesConnections(address)) {
                Thread.onSpinWait();
            }
            engine.finish.countDown();

            assertThat(answer.get()).isEqualTo(200);
            stopped.get();
        }
    }

    @Test
    void says_that_it_is_not_ready_before_it_stops_to_serve(@TempDir Path folder) throws Exception {
        var app = TestApp.in(folder, Map.of("SHUTDOWN_DELAY_SECONDS", "300"), List.of());
        app.client.get("/health/ready").expect(200);
        var stop = Thread.ofVirtual().start(app::close);

        var ready = app.client.get("/health/ready");
        while (ready.status() == 200) {
            ready = app.client.get("/health/ready");
        }

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.json().at("/checks/service/detail").asText()).isEqualTo("is stopping");
        assertThat(ready.header("Connection")).isEqualTo("close");
        app.client.get("/health/live").expect(200);
        app.client.get("/auth/me").expectProblem(401, "unauthenticated");

        stop.interrupt();
        stop.join();
        assertThatThrownBy(() -> app.client.get("/health/live")).isInstanceOf(UncheckedIOException.class);
    }

    private static boolean takesConnections(URI address) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (SocketException _) {
            return false;
        }
    }

    private static final class SlowEngine implements TextEngine {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch finish = new CountDownLatch(1);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Set<Action> actions() {
            return EnumSet.allOf(Action.class);
        }

        @Override
        public Set<Language> languages() {
            return Set.of();
        }

        @Override
        public EngineState state() {
            return EngineState.READY;
        }

        @Override
        public EngineAnswer apply(Attempt attempt) {
            asked.countDown();
            try {
                finish.await();
                return new EngineAnswer.Answered("an answer", Optional.empty(), Optional.empty(), Tokens.NONE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new EngineAnswer.Failed("interrupted");
            }
        }

        @Override
        public void close() {
            finish.countDown();
        }
    }
}
