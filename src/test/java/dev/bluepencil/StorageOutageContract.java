package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away while people work, and comes back. Meanwhile everybody is told to come back too; afterwards
/// everything is as it was acknowledged, without a restart.
interface StorageOutageContract {
    int PEOPLE = 4;
    int CROWD = 100;

    /// Between the service and the database.
    Wire wire();

    /// The settings that choose the database, over the wire.
    Map<String, String> database();

    @Test
    default void while_it_is_gone_everyone_is_told_to_come_back_and_then_all_is_as_it_was(@TempDir Path folder)
            throws Exception {
        var clock = new TestClock();
        var reached = new Semaphore(0);
        var written = new CountDownLatch(1);
        try (var services = new Services(folder, database());
                var node = new Node(services.settings(SETTINGS), engine(reached, written), clock);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var log = new LogLines()) {
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> new Scribe(node.client, signedIn(services, node.client, i)))
                    .toList();
            var work = people.stream().map(threads::submit).toList();
            for (var person : people) {
                person.successes.acquire(10);
            }
            var underWay = underWay(threads, node.client, signedIn(services, node.client, PEOPLE));
            reached.acquire(underWay.size());

            wire().cut();
            written.countDown();
            expectRefusals(threads, node.client, people.getFirst());
            for (var text : underWay) {
                text.get().problem(503, "storage_unavailable");
            }
            for (var person : people) {
                person.refusals.acquire();
            }
            assertThat(log.with("the database failed")).hasSize(1);
            assertThat(log.all()).hasSizeLessThan(CROWD / 2);

            wire().mend();
            awaitReady(node.client);
            people.forEach(person -> person.successes.drainPermits());
            for (var person : people) {
                person.successes.acquire(10);
                person.stop();
            }
            for (var end : work) {
                end.get();
            }
            clock.pass(Duration.ofMinutes(10)); // by then all reservations are over
            people.forEach(Scribe::expectAllThatWasAcknowledged);
        }
    }

    Map<String, String> SETTINGS = Map.of(
            "REFRESH_REUSE_GRACE_SECONDS", "300", "ACTION_RATE_LIMIT_PER_MINUTE", "0", "DAILY_CHARACTER_QUOTA", "0");

    /// Writes at once, but for texts that are to be held until they are written.
    private static ScriptedEngine engine(Semaphore reached, CountDownLatch written) {
        return ScriptedEngine.named("model").always((attempt, deltas) -> {
            var text = attempt.assignment().text();
            if (text.startsWith("hold")) {
                deltas.add("hold");
                reached.release();
                written.await();
            }
            return ScriptedEngine.answered(text);
        });
    }

    private static List<Future<Errand.Seen>> underWay(ExecutorService threads, Client client, Client.Tokens tokens) {
        return Stream.of(new Errand("improve", false), new Errand("improve", true))
                .map(errand -> threads.submit(() -> errand.run(client, "hold " + errand.isStreamed(), tokens)))
                .toList();
    }

    private static void expectRefusals(ExecutorService threads, Client client, Scribe person) throws Exception {
        var readiness =
                threads.submit(() -> client.get("/health/ready").expect(503).json());
        Callable<Client.Answer> look = person::look;
        for (var answer : threads.invokeAll(Collections.nCopies(CROWD, look))) {
            Scribe.expectRefusal(answer.get());
        }
        client.get("/health/live").expect(200);
        var store = readiness.get().at("/checks/store");
        assertThat(store.path("ready").asBoolean(true)).isFalse();
        assertThat(store.path("detail").asText()).isNotEmpty();
    }

    private static void awaitReady(Client client) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (client.get("/health/ready").status() != 200) {
            assertThat(System.nanoTime()).as("ready again").isLessThan(deadline);
        }
    }

    private static Client.Tokens signedIn(Services services, Client client, int number) {
        var email = "ann" + number + "@example.com";
        var who = Map.of("email", email, "password", Client.PASSWORD);
        client.post("/auth/register", who).expect(201);
        try {
            var code = services.mail.code(email, Person.ADDRESS_CODE, new HashSet<>());
            client.post("/auth/verify-email", Map.of("email", email, "code", code))
                    .expect(200);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        return client.post("/auth/login", who).expect(200).tokens();
    }
}
