package dev.bluepencil;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.Contract.Operation;
import dev.bluepencil.http.Access;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the service does, held against what its OpenAPI document says.
final class ContractTest {
    private static final String ADA = "ada@example.com";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestApp app;
    private final Contract contract;

    ContractTest(@TempDir Path folder) {
        app = TestApp.in(folder, Map.of("ADMIN_EMAILS", ADA), List.of());
        contract = Contract.of(app.client);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void whatever_is_served_is_documented_and_the_other_way_round() {
        assertThat(contract.operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(app.routes().stream()
                        .map(route -> route.method() + " " + route.path())
                        .toList());
    }

    @Test
    void whatever_needs_a_sign_in_says_so() {
        assertThat(operations(Operation::needsSignIn).stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(app.routes().stream()
                        .filter(route -> !route.roles().contains(Access.PUBLIC))
                        .map(route -> route.method() + " " + route.path())
                        .toList());
    }

    @Test
    void without_a_token_the_answer_is_as_documented() {
        for (var operation : operations(Operation::needsSignIn)) {
            operation.describes(call(operation, "application/json", "{}").expectProblem(401, "unauthenticated"));
        }
    }

    @Test
    void documented_examples_are_understood_and_answered_as_documented() throws Exception {
        app.signedIn(ADA);

        for (var operation : operations(Operation::takesBody)) {
            operation.bodies().forEachEntry((type, body) -> {
                var answer = call(operation, type, written(type, body.path("example")), token());
                assertThat(answer.status())
                        .as("%s: %s", operation, answer.body())
                        .isNotIn(415, 422);
                operation.describes(answer);
            });
        }
    }

    @Test
    void what_takes_no_body_is_answered_as_documented() throws Exception {
        app.signedIn(ADA);

        for (var operation : operations(Predicate.not(Operation::takesBody))) {
            operation.describes(call(operation, "application/json", "", token()));
        }
    }

    @Test
    void bad_bodies_are_answered_as_documented() throws Exception {
        app.signedIn(ADA);

        for (var operation : operations(Operation::takesBody)) {
            operation.bodies().fieldNames().forEachRemaining(type -> {
                operation.describes(call(operation, type, "{}", token()));
                operation.describes(call(operation, type, "\0", token()));
                operation.describes(
                        call(operation, type, "x".repeat(1_000_000), token()).expect(413));
            });
            operation.describes(call(operation, "text/plain", "hello", token()).expect(415));
        }
    }

    private List<Operation> operations(Predicate<Operation> which) {
        return contract.operations().stream().filter(which).toList();
    }

    private String[] token() {
        return new String[] {"Authorization", "Bearer " + app.login(ADA).access()};
    }

    private Client.Answer call(Operation operation, String type, String body, String... headers) {
        var request = app.client
                .request(operation.examplePath())
                .method(operation.method(), BodyPublishers.ofString(body))
                .header("Content-Type", type);
        return app.client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String written(String type, JsonNode body) {
        if (!type.equals(FORM)) {
            return body.toString();
        }
        return body.propertyStream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
