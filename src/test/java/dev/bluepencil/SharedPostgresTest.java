package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.storage.sql.EmptyPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers, one database: whichever a request reaches, the answer is the same.
final class SharedPostgresTest {
    private static final String ADA = "ada@example.com";

    private final EmptyPostgres postgres = new EmptyPostgres();
    private final TestApp here;
    private final TestApp there;

    SharedPostgresTest(@TempDir Path folder) {
        var settings = Map.of("DATABASE_URL", postgres.url(), "JWT_SECRET_KEY", "kS9w2Zr7QxT1nB4vH6mY8pL3dF5gJ0aC");
        here = TestApp.in(folder, settings, List.of());
        there = TestApp.in(folder, settings, List.of());
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        postgres.close();
    }

    @Test
    void what_one_does_holds_on_the_other_at_once() throws Exception {
        var ada = here.signedIn(ADA);
        there.client.get("/auth/me", ada).expect(200);
        there.client
                .post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD))
                .expectProblem(409, "email_taken");

        here.client.post("/auth/logout", Map.of(), ada).expect(204);
        there.client.get("/auth/me", ada).expectProblem(401, "invalid_token");
    }

    @Test
    void of_many_that_refresh_on_either_all_get_the_same_successor() throws Exception {
        var ada = here.signedIn(ADA);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var successors = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<String>>mapToObj(i -> () -> (i % 2 == 0 ? here : there)
                            .client
                            .post("/auth/refresh", Map.of("refresh_token", ada.refresh()))
                            .expect(200)
                            .tokens()
                            .refresh())
                    .toList());
            assertThat(successors.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void of_many_that_take_an_address_on_either_one_wins() {
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(i -> (i % 2 == 0 ? here : there)
                                .client.post("/auth/register", Map.of("email", ADA, "password", Client.PASSWORD)))
                        .filter(answer -> answer.status() == 201))
                .hasSize(1);
    }
}
