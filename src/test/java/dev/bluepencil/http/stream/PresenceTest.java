package dev.bluepencil.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PresenceTest {
    @Test
    void work_is_broken_off_when_its_caller_hangs_up() throws Exception {
        var interruption = new Interruption();
        try (var server = TestServer.of(ctx -> Presence.during(ctx, interruption::awaitIt));
                var caller = server.caller().post("/work")) {
            interruption.begun.await();

            caller.hangUp();

            assertThat(interruption.happened()).isTrue();
        }
    }

    @Test
    void work_that_was_broken_off_has_no_result_and_leaves_no_interrupt() throws Exception {
        var interruption = new Interruption();
        var came = new CompletableFuture<String>();
        try (var server = TestServer.of(ctx -> {
                    try {
                        came.complete(Presence.during(ctx, interruption::awaitIt));
                    } catch (ClientGoneException _) {
                        came.complete(Thread.currentThread().isInterrupted() ? "interrupted" : "gone");
                    }
                });
                var caller = server.caller().post("/work")) {
            interruption.begun.await();
            caller.hangUp();

            assertThat(came.get(20, TimeUnit.SECONDS)).isEqualTo("gone");
        }
    }

    @Test
    void a_failure_of_work_whose_caller_stays_is_the_same_failure() throws Exception {
        try (var server = TestServer.of(ctx -> Presence.during(ctx, () -> {
                    throw new ApiException(ErrorCode.ENGINE_TIMEOUT, "Late.");
                }));
                var caller = server.caller().post("/work")) {
            assertThat(caller.head().getFirst()).contains(" 504 ");
        }
    }

    @Test
    void a_connection_is_used_again_after_work_on_it() throws Exception {
        try (var server = TestServer.of(ctx -> ctx.result(Presence.during(ctx, () -> "done")));
                var caller = server.caller()) {
            for (int i = 0; i < 200; i++) {
                assertThat(body(caller.post("/work"))).isEqualTo("done");
                assertThat(body(caller.post("/whole"))).isEqualTo("whole");
            }
        }
    }

    @Test
    void a_request_that_is_sent_ahead_is_answered_in_its_turn() throws Exception {
        var goOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var server = TestServer.of(ctx -> ctx.result(Presence.during(ctx, () -> {
                    begun.countDown();
                    await(goOn);
                    return "done";
                })));
                var caller = server.caller().post("/work")) {
            begun.await();
            caller.post("/whole").post("/whole").post("/whole");
            goOn.countDown();

            assertThat(body(caller)).isEqualTo("done");
            for (int i = 0; i < 3; i++) {
                assertThat(body(caller)).isEqualTo("whole");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 82})
    void a_request_that_is_sent_ahead_in_part_is_put_together_again(int part) throws Exception {
        var steps = new Semaphore(0);
        var begun = new Semaphore(0);
        try (var server = TestServer.of(ctx -> ctx.result(Presence.during(ctx, () -> {
                    begun.release();
                    steps.acquireUninterruptibly();
                    return "done";
                })));
                var caller = server.caller()) {
            var request = Caller.request("/work");
            caller.say(request);
            for (int i = 0; i < 20; i++) {
                begun.acquire();
                caller.say(request.substring(0, part));
                steps.release();
                assertThat(body(caller)).isEqualTo("done");
                caller.say(request.substring(part));
            }
            begun.acquire();
            steps.release();
            assertThat(body(caller)).isEqualTo("done");
        }
    }

    @Test
    void more_requests_than_can_be_kept_are_all_answered() throws Exception {
        var goOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var server = TestServer.of(ctx -> ctx.result(Presence.during(ctx, () -> {
                    begun.countDown();
                    await(goOn);
                    return "done";
                })));
                var caller = server.caller().post("/work")) {
            begun.await();
            caller.say(Caller.request("/whole").repeat(500));
            goOn.countDown();

            assertThat(body(caller)).isEqualTo("done");
            for (int i = 0; i < 500; i++) {
                assertThat(body(caller)).isEqualTo("whole");
            }
        }
    }

    @Test
    void a_body_in_chunks_is_read_before_the_work_begins() throws Exception {
        try (var server = TestServer.of(ctx -> ctx.result(Presence.during(ctx, () -> "done") + " with " + ctx.body()));
                var caller = server.caller()) {
            caller.say("POST /work HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
            caller.say("0\r\n\r\n");

            assertThat(body(caller)).isEqualTo("done with {}");
            assertThat(body(caller.post("/whole"))).isEqualTo("whole");
        }
    }

    @Test
    void work_that_a_server_about_to_stop_cannot_wait_for_is_answered_as_a_problem() throws Exception {
        var interruption = new Interruption();
        try (var server = TestServer.of(ctx -> Presence.during(ctx, interruption::awaitIt));
                var caller = server.caller().post("/work")) {
            interruption.begun.await();

            server.underWay.get().callOff();

            var head = caller.head();
            assertThat(head).anyMatch(it -> it.contains(" 503 ")).contains("Retry-After: 5");
            assertThat(caller.body(head)).contains("\"code\":\"busy\"");
            assertThat(body(caller.post("/whole"))).isEqualTo("whole");
            assertThat(caller.post("/work").head().getFirst()).contains(" 503 ");
        }
    }

    @Test
    void an_interrupt_that_comes_as_the_work_ends_does_not_reach_the_next_request() throws Exception {
        try (var server = TestServer.of(ctx -> {
                    var presence = Presence.of(ctx);
                    var interrupter = Thread.startVirtualThread(() -> presence.end(new ClientGoneException()));
                    try {
                        presence.during(() -> "done");
                    } catch (ClientGoneException _) {
                        assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    }
                    join(interrupter);
                    ctx.result(Thread.currentThread().isInterrupted() ? "interrupted" : "whole");
                });
                var caller = server.caller()) {
            for (int i = 0; i < 500; i++) {
                assertThat(body(caller.post("/work"))).isEqualTo("whole");
            }
        }
    }

    private static String body(Caller caller) throws Exception {
        return caller.body(caller.head());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
