package dev.bluepencil.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.http.trace.AccessLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class EventStreamTest {
    private static final Duration SHORT_SILENCE = Duration.ofMillis(20);
    private static final int MANY = 600;

    @Test
    void each_event_arrives_while_the_work_goes_on() throws Exception {
        var steps = new Semaphore(0);
        try (var server = TestServer.ofEvents(stream -> {
                    for (int i = 0; i < 3; i++) {
                        steps.acquireUninterruptibly();
                        stream.send("delta", Map.of("text", "piece " + i));
                    }
                    steps.acquireUninterruptibly();
                    stream.send("done", Map.of("result", "a\nb\r\u2028 ü 😀"));
                });
                var caller = server.caller().post("/stream")) {
            steps.release();
            assertThat(caller.head())
                    .contains(
                            "HTTP/1.1 200 OK",
                            "Content-Type: text/event-stream; charset=utf-8",
                            "Cache-Control: no-store",
                            "X-Accel-Buffering: no",
                            "X-Content-Type-Options: nosniff",
                            "Transfer-Encoding: chunked")
                    .anyMatch(header -> header.startsWith("X-Request-Id: "))
                    .noneMatch(header -> header.startsWith("Content-Encoding"));
            for (int i = 0; i < 3; i++) {
                assertThat(caller.eventLine()).isEqualTo("event: delta");
                assertThat(caller.eventLine()).isEqualTo("data: {\"text\":\"piece " + i + "\"}");
                steps.release();
            }
            assertThat(caller.eventLine()).isEqualTo("event: done");
            assertThat(caller.eventLine()).isEqualTo("data: {\"result\":\"a\\nb\\r\u2028 ü 😀\"}");
            assertThat(caller.rest()).isBlank();
        }
    }

    @Test
    void a_client_library_reads_the_events_too() throws Exception {
        try (var server = TestServer.ofEvents(stream -> stream.send("done", Map.of("result", "ü")));
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/stream"))
                    .header("Origin", "https://app.example.com")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("event: done\ndata: {\"result\":\"ü\"}\n\n");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://app.example.com");
        }
    }

    @Test
    void a_silence_is_commented_on() throws Exception {
        var goOn = new Semaphore(0);
        try (var server = TestServer.ofEvents(SHORT_SILENCE, stream -> {
                    goOn.acquireUninterruptibly();
                    stream.send("done", Map.of());
                });
                var caller = server.caller().post("/stream")) {
            assertThat(caller.head().getFirst()).contains(" 200 ");
            for (int i = 0; i < 3; i++) {
                assertThat(caller.eventLine()).isEqualTo(":");
            }
            goOn.release();
            assertThat(caller.rest()).contains("event: done\ndata: {}\n\n");
        }
    }

    @Test
    void a_failure_before_the_first_event_is_an_ordinary_problem() throws Exception {
        try (var server = TestServer.ofEvents(_ -> {
                    throw ApiException.retryLater(ErrorCode.ENGINE_UNAVAILABLE, "Later.", Duration.ofSeconds(7));
                });
                var caller = server.caller().post("/stream")) {
            var head = caller.head();

            assertThat(head.getFirst()).contains(" 503 ");
            assertThat(head).contains("Content-Type: application/problem+json;charset=utf-8", "Retry-After: 7");
        }
    }

    @Test
    void a_failure_after_the_first_event_is_told_as_the_last() throws Exception {
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    throw new ApiException(ErrorCode.ENGINE_ANSWER_REJECTED, "No.");
                });
                var caller = server.caller().post("/stream")) {
            var head = caller.head();
            assertThat(caller.eventLine()).isEqualTo("event: delta");
            caller.eventLine();

            assertThat(caller.eventLine()).isEqualTo("event: error");
            var problem = Json.mapper().readTree(caller.eventLine().substring("data: ".length()));
            assertThat(problem.get("code").asText()).isEqualTo("engine_answer_rejected");
            assertThat(problem.get("status").asInt()).isEqualTo(502);
            assertThat(head)
                    .contains("X-Request-Id: " + problem.get("request_id").asText());
            assertThat(caller.rest()).isBlank();
            assertThat(caller.post("/whole").head().getFirst()).contains(" 200 ");
        }
    }

    @Test
    void events_that_were_given_up_are_cut_off_and_not_ended_as_if_they_were_whole() throws Exception {
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    throw new ClientGoneException();
                });
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/stream"))
                    .POST(BodyPublishers.noBody())
                    .build();

            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_surprise_after_the_first_event_is_told_without_its_words() throws Exception {
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    throw new IllegalStateException("something private");
                });
                var caller = server.caller().post("/stream")) {
            caller.head();

            assertThat(caller.rest()).contains("internal_error").doesNotContain("private");
        }
    }

    @Test
    void work_is_broken_off_when_its_caller_hangs_up_in_a_silence() throws Exception {
        var interruption = new Interruption();
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    stream.during(interruption::awaitIt);
                });
                var caller = server.caller().post("/stream")) {
            caller.head();
            interruption.begun.await();

            caller.hangUp();

            assertThat(interruption.happened()).isTrue();
        }
    }

    @Test
    void work_is_broken_off_when_its_caller_hangs_up_before_the_first_event() throws Exception {
        var interruption = new Interruption();
        try (var server = TestServer.ofEvents(stream -> stream.during(interruption::awaitIt));
                var caller = server.caller().post("/stream")) {
            interruption.begun.await();

            caller.hangUp();

            assertThat(interruption.happened()).isTrue();
        }
    }

    @Test
    void an_event_that_nobody_takes_fails_when_the_caller_hangs_up() throws Exception {
        var interruption = new Interruption();
        var begun = new CountDownLatch(1);
        try (var server = TestServer.ofEvents(SHORT_SILENCE, stream -> {
                    try {
                        stream.during(() -> sendOn(stream, begun));
                    } catch (ClientGoneException _) {
                        interruption.end();
                    }
                });
                var caller = server.caller().post("/stream")) {
            begun.await();

            caller.hangUp();

            assertThat(interruption.happened()).isTrue();
        }
    }

    @Test
    void a_caller_who_takes_nothing_holds_up_nobody_else() throws Exception {
        var begun = new CountDownLatch(1);
        try (var server = TestServer.ofEvents(SHORT_SILENCE, stream -> {
                    if (begun.getCount() > 0) {
                        stream.during(() -> sendOn(stream, begun));
                    } else {
                        stream.during(new Interruption()::awaitIt);
                    }
                });
                var stalled = server.caller().post("/stream")) {
            begun.await();
            try (var other = server.caller().post("/stream")) {
                other.head();
                for (int i = 0; i < 5; i++) {
                    assertThat(other.eventLine()).isEqualTo(":");
                }
            }
            assertThat(stalled.head().getFirst()).contains(" 200 ");
        }
    }

    @Test
    void many_streams_need_few_threads_and_each_ends_when_its_caller_hangs_up() throws Exception {
        var interruption = new Interruption(MANY);
        var callers = new ArrayList<Caller>();
        try (var server = TestServer.ofEvents(stream -> {
            stream.send("delta", Map.of());
            stream.during(interruption::awaitIt);
        })) {
            int before = Thread.activeCount();
            for (int i = 0; i < MANY; i++) {
                callers.add(server.caller().post("/stream"));
            }
            interruption.begun.await();
            for (var caller : callers) {
                assertThat(caller.head().getFirst()).contains(" 200 ");
            }
            assertThat(Thread.activeCount()).isLessThan(before + 50);

            callers.forEach(Caller::hangUp);

            assertThat(interruption.happened()).isTrue();
        } finally {
            callers.forEach(Caller::hangUp);
        }
    }

    @Test
    void events_that_a_server_about_to_stop_cannot_wait_for_end_with_a_problem() throws Exception {
        var interruption = new Interruption();
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    stream.during(interruption::awaitIt);
                });
                var caller = server.caller().post("/stream")) {
            caller.head();
            interruption.begun.await();

            server.underWay.get().callOff();

            assertThat(caller.rest()).contains("event: error\ndata: {").contains("\"status\":503");
            assertThat(caller.body(caller.post("/whole").head())).isEqualTo("whole");
        }
    }

    @Test
    void a_server_that_stops_lets_events_come_to_their_end() throws Exception {
        var goOn = new Semaphore(0);
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    goOn.acquireUninterruptibly();
                    stream.send("done", Map.of());
                });
                var caller = server.caller().post("/stream")) {
            caller.head();
            var stopping = Thread.startVirtualThread(server::close);
            goOn.release();

            assertThat(caller.rest()).contains("event: done");
            stopping.join();
        }
    }

    @Test
    void a_request_that_is_sent_ahead_is_answered_when_the_events_are_over() throws Exception {
        var goOn = new Semaphore(0);
        try (var server = TestServer.ofEvents(stream -> {
                    stream.send("delta", Map.of());
                    stream.during(() -> {
                        goOn.acquireUninterruptibly();
                        return "";
                    });
                });
                var caller = server.caller().post("/stream")) {
            caller.head();
            caller.post("/whole");
            goOn.release();

            caller.rest();
            assertThat(caller.body(caller.head())).isEqualTo("whole");
        }
    }

    @Test
    void the_access_log_has_one_line_however_it_ends() throws Exception {
        var interruption = new Interruption();
        var lines = new Lines("access-log-test");
        try (var _ = lines;
                var server = TestServer.ofEvents(stream -> {
                    if (interruption.begun.getCount() > 0) {
                        stream.during(interruption::awaitIt);
                    }
                    stream.send("delta", Map.of("text", "secret"));
                });
                var caller = server.caller();
                var other = server.caller()) {
            caller.say(lines.request("/stream"));
            interruption.begun.await();
            caller.hangUp();
            assertThat(lines.next()).startsWith("POST /stream 499 ");

            other.say(lines.request("/stream")).head();
            other.rest();
            assertThat(lines.next()).startsWith("POST /stream 200 ");
            other.say(lines.request("/whole")).head();
            assertThat(lines.next()).startsWith("POST /whole 200 ");
        }
    }

    /// Sends until nothing more fits between here and a caller who does not read.
    private static String sendOn(EventStream stream, CountDownLatch begun) {
        var much = Map.of("text", "much".repeat(100_000));
        while (true) {
            stream.send("delta", much);
            begun.countDown();
        }
    }

    /// The access log of requests of one id, as it is written.
    private static final class Lines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
        private final Logger log = (Logger) LoggerFactory.getLogger(AccessLog.class);
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        private final String id;

        Lines(String id) {
            this.id = id;
            start();
            log.addAppender(this);
        }

        String request(String path) {
            return Caller.request(path).replace("Host:", "X-Request-Id: " + id + "\r\nHost:");
        }

        String next() throws InterruptedException {
            var line = lines.poll(20, TimeUnit.SECONDS);
            return line == null ? "" : line;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (id.equals(event.getMDCPropertyMap().get("request_id"))) {
                lines.add(event.getFormattedMessage());
            }
        }

        @Override
        public void close() {
            log.detachAppender(this);
            stop();
        }
    }
}
