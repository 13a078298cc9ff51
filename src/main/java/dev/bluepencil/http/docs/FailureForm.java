package dev.bluepencil.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.http.problem.FieldError;
import dev.bluepencil.http.problem.Problem;
import dev.bluepencil.http.problem.TokenEndpoint;
import dev.bluepencil.http.problem.TokenProblem;
import java.util.List;
import java.util.Optional;

/// How an operation words its failures: as problems, or at a token endpoint as OAuth 2.0 has them.
record FailureForm(Optional<TokenEndpoint> endpoint) {
    private static final String JSON = "application/json";
    private static final String REQUEST_ID = "2f1d7c1e-6f0b-4a0c-9d3e-8f5b1c2a7d40";

    /// Sees a token endpoint by its drafted answers: one is a [TokenProblem], and the standard has no 401.
    static FailureForm of(JsonNode answers) {
        if (answers.valueStream().noneMatch(FailureForm::isTokenProblem)) {
            return new FailureForm(Optional.empty());
        }
        return new FailureForm(Optional.of(answers.has("401") ? TokenEndpoint.APP : TokenEndpoint.STANDARD));
    }

    /// Whether an answer is a failure without a body of its own.
    static boolean fits(JsonNode answer) {
        var content = answer.path("content");
        return content.isEmpty() || content.has(Problem.CONTENT_TYPE) || isTokenProblem(answer);
    }

    int status(ErrorCode code) {
        return endpoint.map(it -> it.status(code)).orElse(code.status());
    }

    String contentType() {
        return endpoint.isPresent() ? JSON : Problem.CONTENT_TYPE;
    }

    String schema() {
        return (endpoint.isPresent() ? TokenProblem.class : Problem.class).getSimpleName();
    }

    /// The body a caller would get, blaming `field` where a field is at fault.
    ObjectNode example(Failure failure, String field) {
        var code = failure.code();
        var errors = code == ErrorCode.INVALID_FIELDS
                ? List.of(new FieldError(field, "missing", "is required"))
                : List.<FieldError>of();
        var problem = Problem.of(code, failure.sentence(), errors, REQUEST_ID);
        return Json.mapper()
                .valueToTree(
                        endpoint.isPresent()
                                ? TokenProblem.of(problem, status(code), TokenEndpoint.error(code))
                                : problem);
    }

    private static boolean isTokenProblem(JsonNode answer) {
        var reference = answer.path("content").path(JSON).path("schema").path("$ref");
        return reference.asText().endsWith("/" + TokenProblem.class.getSimpleName());
    }
}
