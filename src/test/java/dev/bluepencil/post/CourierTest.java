package dev.bluepencil.post;

import static dev.bluepencil.post.smtp.ScriptedSmtpServer.CONNECT;
import static dev.bluepencil.post.smtp.ScriptedSmtpServer.DROP;
import static dev.bluepencil.post.smtp.ScriptedSmtpServer.END;
import static dev.bluepencil.post.smtp.ScriptedSmtpServer.HANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TestClock;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CourierTest {
    private static final Seal SEAL = Seal.of(new Secret("the secret of these nodes"));
    private static final Duration DAY = Duration.ofDays(1);

    @AutoClose
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AutoClose
    private final Storage storage;

    private final LetterStore store;
    private final TestClock clock = new TestClock();
    private final Courier courier;

    CourierTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = LetterStore.in(storage);
        courier = courier(SEAL);
    }

    @Test
    void a_letter_that_waits_arrives_and_is_forgotten() throws InterruptedException {
        post("ann@example.com");
        run();

        assertThat(server.recipients()).containsExactly("ann@example.com");
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void letters_outlive_an_hour_without_a_mail_server() throws InterruptedException {
        server.goAway();
        for (int i = 0; i < 20; i++) {
            post("ann" + i + "@example.com");
        }
        var since = clock.instant();
        for (int minute = 0; minute < 60; minute++) {
            run();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(courier.downSince()).contains(since);
        assertThat(store.backlog()).isEqualTo(new Backlog(20, 0));

        server.comeBack();
        clock.pass(Duration.ofMinutes(5));
        run();
        assertThat(server.recipients()).hasSize(20).doesNotHaveDuplicates();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(courier.downSince()).isEmpty();
    }

    @Test
    void a_server_that_cannot_be_used_is_left_alone_for_a_while() throws InterruptedException {
        server.answer(CONNECT, "421 come back later");
        for (int i = 0; i < 50; i++) {
            post("ann@example.com");
        }
        run();
        long tries = server.clients();
        run();
        assertThat(server.clients()).isEqualTo(tries).isLessThan(20);

        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(server.clients()).isEqualTo(tries + 1);
    }

    @Test
    void a_letter_that_is_greylisted_arrives_a_little_later() throws InterruptedException {
        server.answer("RCPT", "450 4.2.0 greylisted, come back later");
        post("ann@example.com");
        run();
        run();
        assertThat(server.clients()).isEqualTo(1);
        assertThat(courier.downSince()).isEmpty();

        server.behave();
        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(server.recipients()).containsExactly("ann@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user here",
        "RCPT, 550 5.1.1 no such user here",
        "RCPT, 554 5.1.2 no such host",
        "RCPT, 550 5.2.1 mailbox disabled",
        "RCPT, 553 mailbox name not allowed",
        "RCPT, 501 5.1.3 bad address syntax",
        "RCPT, 501 bad address syntax",
        "RCPT, 553 5.6.7 no such letters here",
    })
    void a_letter_to_somebody_who_is_not_there_is_given_up_at_once(String command, String answer)
            throws InterruptedException {
        server.answer(it -> it.startsWith(command) && it.contains("ann") ? answer : ScriptedSmtpServer.politely(it));
        post("ann@example.com");
        post("bob@example.com");
        run();

        assertThat(server.recipients()).containsExactly("bob@example.com");
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
        clock.pass(DAY);
        run();
        assertThat(server.clients()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"günter@example.com", "šnn@example.com", "annഊdataഊ@example.com"})
    void a_letter_to_an_address_that_the_library_would_garble_is_given_up_at_once(String recipient)
            throws InterruptedException {
        post(recipient);
        run();

        assertThat(server.clients()).isZero();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 no service for you",
        "CONNECT, DROP",
        "AUTH, 535 5.7.8 wrong password",
        "AUTH, 454 4.7.0 try later",
        "MAIL, 530 5.7.0 authentication required",
        "MAIL, 553 5.1.8 sender address rejected",
        "MAIL, 550 unknown sender",
        "RCPT, 530 5.7.0 authentication required",
        "RCPT, 550 5.7.1 relaying denied",
        "RCPT, 554 5.7.1 relay access denied",
        "RCPT, 550 relay not permitted",
        "RCPT, 553 5.1.8 sender address rejected",
        "RCPT, 421 too many recipients",
        "RCPT, 452 mailbox full",
        "RCPT, DROP",
        "DATA, 451 try again",
        "DATA, 554 sender is not verified",
        "., 554 message rejected: sender is not verified",
        "., 452 disk full",
    })
    void what_may_pass_or_the_operator_may_mend_costs_no_letter(String command, String answer)
            throws InterruptedException {
        server.answer(command, answer);
        post("ann@example.com");
        run();
        clock.pass(Duration.ofMinutes(5));
        run();
        assertThat(store.backlog()).isEqualTo(new Backlog(1, 0));

        server.behave();
        clock.pass(Duration.ofMinutes(5));
        run();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(server.recipients()).contains("ann@example.com");
    }

    @Test
    void a_letter_whose_acceptance_was_not_heard_of_is_sent_again_as_the_same() throws InterruptedException {
        server.answer(END, DROP);
        post("ann@example.com");
        run();
        server.behave();
        clock.pass(Duration.ofSeconds(5));
        run();

        assertThat(server.letters()).hasSize(2);
        assertThat(server.messageIds().distinct()).hasSize(1);
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"HANG", "DROP", "500 what?"})
    void a_letter_that_was_taken_is_sent_once_however_the_server_says_goodbye(String goodbye)
            throws InterruptedException {
        server.answer("QUIT", goodbye);
        post("ann@example.com");
        run();

        assertThat(server.letters()).hasSize(1);
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void a_letter_is_given_up_after_a_day() throws InterruptedException {
        server.answer("RCPT", "451 not now");
        post("ann@example.com");
        run();
        clock.pass(DAY);
        run();

        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
        assertThat(server.clients()).isEqualTo(1);
    }

    @Test
    void a_letter_that_is_no_longer_good_for_anything_is_not_sent() throws InterruptedException {
        post("ann@example.com", clock.instant().plusSeconds(60));
        clock.pass(Duration.ofSeconds(60));
        run();

        assertThat(server.clients()).isZero();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
    }

    @Test
    void a_letter_sealed_with_another_secret_waits_for_a_node_that_has_it() throws InterruptedException {
        post("ann@example.com");
        var stranger = courier(Seal.of(new Secret("another secret")));
        stranger.runDue();
        stranger.settle();
        assertThat(store.backlog()).isEqualTo(new Backlog(1, 0));

        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(server.recipients()).containsExactly("ann@example.com");
    }

    @Test
    void two_couriers_bring_each_of_many_letters_once() throws Exception {
        for (int i = 0; i < 500; i++) {
            post("ann" + i + "@example.com");
        }
        var other = courier(SEAL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var rounds : threads.invokeAll(List.of(other::runDue, courier::runDue))) {
                rounds.get();
            }
        }
        courier.settle();
        other.settle();

        assertThat(server.recipients()).hasSize(500).doesNotHaveDuplicates();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void a_letter_that_a_dead_node_has_leased_is_sent_when_the_lease_is_over() throws InterruptedException {
        post("ann@example.com");
        store.claim(clock.instant(), clock.instant().plus(Courier.LEASE));
        run();
        assertThat(server.clients()).isZero();

        clock.pass(Courier.LEASE);
        run();
        assertThat(server.recipients()).containsExactly("ann@example.com");
    }

    @Test
    void what_is_not_sent_when_it_stops_is_due_at_once_for_others() throws InterruptedException {
        var stopping = new Courier(store, SEAL, server.asConfigured(), clock, Duration.ofMillis(1));
        server.answer("DATA", HANG);
        post("ann@example.com");
        stopping.runDue();
        server.hanging.await();
        stopping.close();

        assertThat(store.nextDue()).contains(clock.instant());
        server.behave();
        run();
        assertThat(server.recipients()).containsExactly("ann@example.com");
    }

    @Test
    void what_is_under_way_when_it_stops_is_finished() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            post("ann@example.com");
        }
        courier.runDue();
        courier.close();

        assertThat(server.letters()).hasSize(8);
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    private Courier courier(Seal seal) {
        return new Courier(store, seal, server.asConfigured(), clock);
    }

    private void run() throws InterruptedException {
        courier.runDue();
        courier.settle();
    }

    private void post(String recipient) {
        post(recipient, clock.instant().plus(DAY));
    }

    private void post(String recipient, Instant worthUntil) {
        var letter = new Letter(new EmailAddress(recipient), "a subject", "a text", "<p>a text</p>");
        store.add(SEAL.close(new PostedLetter(LetterId.random(), clock.instant(), letter), worthUntil));
    }
}
