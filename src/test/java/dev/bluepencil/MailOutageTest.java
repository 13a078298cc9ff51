package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mail server goes away and comes back: people sign up all the same, and their letters come late, once each.
final class MailOutageTest {
    private static final List<String> EARLY = List.of("ann@example.com", "bea@example.com", "cat@example.com");
    private static final String LATE = "dot@example.com";

    @Test
    void people_sign_up_while_it_is_away_and_get_one_letter_each_when_it_is_back(@TempDir Path folder)
            throws Exception {
        var clock = new TestClock();
        try (var services = new Services(folder, Map.of());
                var log = new LogLines()) {
            try (var node = new Node(services.settings(Map.of()), ScriptedEngine.named("model"), clock)) {
                services.mailServer.goAway();
                EARLY.forEach(email -> register(node.client, email));
                login(node.client, EARLY.getFirst()).expect(403);
                awaitMailState(node.client, "out of use since 2026-05-01T12:00:00Z, 3 letters waiting");

                services.mailServer.comeBack();
                clock.pass(Duration.ofMinutes(5)); // longer than it is left alone, shorter than codes are good for
                register(node.client, LATE);
                for (var email : EARLY) {
                    verify(services, node.client, email);
                    login(node.client, email).expect(200);
                }
                verify(services, node.client, LATE);
            }
            assertThat(services.mail.size()).isEqualTo(EARLY.size() + 1);
            assertThat(services.mail.doubled()).isZero();
            assertThat(log.with("mail server cannot be used")).hasSize(1);
            assertThat(log.errors()).isEmpty();
        }
    }

    private static void awaitMailState(Client client, String words) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!client.get("/health/ready")
                .expect(200)
                .json()
                .at("/checks/mail/detail")
                .asText()
                .contains(words)) {
            assertThat(System.nanoTime()).as(words).isLessThan(deadline);
        }
    }

    private static void register(Client client, String email) {
        client.post("/auth/register", Map.of("email", email, "password", Client.PASSWORD))
                .expect(201);
    }

    private static Client.Answer login(Client client, String email) {
        return client.post("/auth/login", Map.of("email", email, "password", Client.PASSWORD));
    }

    private static void verify(Services services, Client client, String email) throws InterruptedException {
        var code = services.mail.code(email, Person.ADDRESS_CODE, new HashSet<>());
        client.post("/auth/verify-email", Map.of("email", email, "code", code)).expect(200);
    }
}
