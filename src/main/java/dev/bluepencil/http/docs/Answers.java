package dev.bluepencil.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answers of one operation, by status, completed in place.
///
/// A failure is drafted as its status and lines that [Failure] reads; body and examples are filled in from what the
/// service really answers. A failure with a body of its own is left as it is.
final class Answers {
    private static final int FIRST_FAILURE = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final ObjectNode byStatus;
    private final FailureForm form;
    private final String field;

    /// @param field which field the examples blame
    Answers(ObjectNode byStatus, String field) {
        this.byStatus = byStatus;
        this.form = FailureForm.of(byStatus);
        this.field = field;
    }

    /// Adds a failure unless it is there.
    void add(Failure failure) {
        var answer = byStatus.withObjectProperty(Integer.toString(form.status(failure.code())));
        if (answer.isEmpty()) {
            answer.put("description", failure.line());
        } else if (FailureForm.fits(answer) && failures(answer).noneMatch(it -> it.code() == failure.code())) {
            answer.put("description", description(answer).stripTrailing() + "\n" + failure.line());
        }
    }

    void complete() {
        sort();
        byStatus.forEachEntry((status, answer) -> complete(Integer.parseInt(status), (ObjectNode) answer));
    }

    private void complete(int status, ObjectNode answer) {
        Examples.read(answer);
        answer.path("headers").forEach(header -> Schemas.complete((ObjectNode) header.get("schema")));
        refer(answer.withObjectProperty("headers").putObject("X-Request-Id"), "headers/RequestId");
        if (isUnderLimit() && (status < FIRST_FAILURE || status == TOO_MANY_REQUESTS)) {
            refer(answer.withObjectProperty("headers").putObject("RateLimit"), "headers/RateLimit");
            refer(answer.withObjectProperty("headers").putObject("RateLimit-Policy"), "headers/RateLimitPolicy");
        }
        if (status >= FIRST_FAILURE && FailureForm.fits(answer)) {
            describe(answer, failures(answer).toList());
            if (status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE) {
                refer(answer.withObjectProperty("headers").putObject("Retry-After"), "headers/RetryAfter");
            }
        }
    }

    private boolean isUnderLimit() {
        return byStatus.has(Integer.toString(TOO_MANY_REQUESTS));
    }

    private void describe(ObjectNode answer, List<Failure> failures) {
        answer.put("description", list(failures));
        var content = answer.withObjectProperty("content").putObject(form.contentType());
        refer(content.putObject("schema"), "schemas/" + form.schema());
        var examples = content.putObject("examples");
        failures.forEach(
                failure -> examples.putObject(failure.code().wire()).set("value", form.example(failure, field)));
    }

    private void sort() {
        var sorted = new TreeMap<String, JsonNode>();
        byStatus.forEachEntry(sorted::put);
        byStatus.removeAll();
        byStatus.setAll(sorted);
    }

    private static Stream<Failure> failures(JsonNode answer) {
        return description(answer).lines().map(Failure::parse);
    }

    private static String description(JsonNode answer) {
        return answer.get("description").asText();
    }

    private static String list(List<Failure> failures) {
        return failures.size() == 1
                ? failures.getFirst().line()
                : failures.stream().map(failure -> "- " + failure.line()).collect(Collectors.joining("\n"));
    }

    private static void refer(ObjectNode node, String component) {
        node.put("$ref", "#/components/" + component);
    }
}
