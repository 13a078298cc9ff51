package dev.bluepencil.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.editor.Flights.Ticket;
import dev.bluepencil.editor.Outcome.NoEngine;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Deltas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FlightsTest {
    private static final Fingerprint ORDER = new Fingerprint("an order");
    private static final Outcome OUTCOME = new NoEngine(Action.HUMANIZE);
    private static final Deltas NOBODY = _ -> {};

    private final Flights flights = new Flights();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch calledOff = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void stop() {
        mayEnd.countDown();
        threads.close();
    }

    @Test
    void of_many_that_want_the_same_at_once_the_work_is_done_for_one() throws Exception {
        var tickets = new ArrayList<Future<Ticket>>();
        tickets.add(board(NOBODY));
        begun.await();
        for (int i = 1; i < 64; i++) {
            tickets.add(board(NOBODY));
        }
        awaitWaiting(64);
        mayEnd.countDown();

        int first = 0;
        for (var ticket : tickets) {
            assertThat(ticket.get().outcome()).isEqualTo(OUTCOME);
            first += ticket.get().first() ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void who_comes_late_reads_from_the_beginning() throws Exception {
        var early = new StringBuilder();
        var late = new StringBuilder();
        var first = board(early::append);
        begun.await();
        var second = board(late::append);
        awaitWaiting(2);
        mayEnd.countDown();
        first.get();
        second.get();

        assertThat(early).hasToString("before after");
        assertThat(late).hasToString("before after");
    }

    @Test
    void a_reader_that_is_stuck_holds_up_nobody() throws Exception {
        var never = new CountDownLatch(1);
        var stuck = board(_ -> awaitUninterruptibly(never));
        begun.await();
        var quick = board(NOBODY);
        awaitWaiting(2);
        mayEnd.countDown();

        assertThat(quick.get().outcome()).isEqualTo(OUTCOME);
        never.countDown();
        assertThat(stuck.get().outcome()).isEqualTo(OUTCOME);
    }

    @Test
    void work_that_nobody_waits_for_any_more_is_called_off() throws Exception {
        var only = board(NOBODY);
        begun.await();
        awaitWaiting(1);

        only.cancel(true);

        calledOff.await();
    }

    @Test
    void who_leaves_leaves_the_others_alone() throws Exception {
        var leaver = board(NOBODY);
        begun.await();
        var stayer = board(NOBODY);
        awaitWaiting(2);

        leaver.cancel(true);
        awaitWaiting(1);
        mayEnd.countDown();

        assertThat(stayer.get().outcome()).isEqualTo(OUTCOME);
        assertThat(calledOff.getCount()).isEqualTo(1);
    }

    @Test
    void who_comes_after_the_end_begins_anew() throws Exception {
        mayEnd.countDown();
        board(NOBODY).get();
        board(NOBODY).get();

        assertThat(runs).hasValue(2);
    }

    @Test
    void what_the_work_throws_reaches_all_who_wait() throws Exception {
        Function<Deltas, Outcome> broken = _ -> {
            begun.countDown();
            awaitUninterruptibly(mayEnd);
            throw new IllegalStateException("broken");
        };
        var one = threads.submit(() -> flights.take(ORDER, broken, NOBODY));
        begun.await();
        var other = threads.submit(() -> flights.take(ORDER, broken, NOBODY));
        awaitWaiting(2);
        mayEnd.countDown();

        for (var ticket : List.of(one, other)) {
            assertThatThrownBy(ticket::get).hasRootCauseMessage("broken");
        }
        assertThat(flights.waiting(ORDER)).isZero();
    }

    @Test
    void closing_calls_off_all_that_is_under_way() throws Exception {
        var ticket = board(NOBODY);
        begun.await();
        flights.close();
        calledOff.await();
        assertThat(ticket.get().outcome()).isEqualTo(OUTCOME);
    }

    private Future<Ticket> board(Deltas reader) {
        return threads.submit(() -> flights.take(ORDER, this::work, reader));
    }

    private Outcome work(Deltas deltas) {
        runs.incrementAndGet();
        deltas.add("before ");
        begun.countDown();
        try {
            mayEnd.await();
            deltas.add("after");
        } catch (InterruptedException e) {
            calledOff.countDown();
        }
        return OUTCOME;
    }

    private void awaitWaiting(int howMany) {
        while (flights.waiting(ORDER) != howMany) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
