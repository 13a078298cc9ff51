package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Having an action done to a text: which, and whether its answer is read while it is being written.
record Errand(String action, boolean isStreamed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// All four actions, both ways.
    static List<Errand> all() {
        return Stream.of("fix-grammar", "translate", "improve", "humanize")
                .flatMap(action -> Stream.of(new Errand(action, false), new Errand(action, true)))
                .toList();
    }

    boolean isTranslation() {
        return action.equals("translate");
    }

    /// Runs it to the end.
    Seen run(Client client, String text, Client.Tokens tokens, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + tokens.access(), "Accept", accept()));
        all.addAll(List.of(headers));
        return seen(client.post("/actions/" + action, body(text), all.toArray(String[]::new)));
    }

    Map<String, String> body(String text) {
        var body = new HashMap<>(Map.of("text", text));
        if (isTranslation()) {
            body.put("target_language", "German");
        }
        return body;
    }

    String accept() {
        return isStreamed ? EventReader.TYPE : "application/json";
    }

    private static Seen seen(Client.Answer answer) {
        if (!answer.header("Content-Type").startsWith(EventReader.TYPE)) {
            return new Seen(answer, List.of());
        }
        answer.expect(200);
        var events = Stream.of(answer.body().split("\n\n"))
                .filter(block -> !block.startsWith(":"))
                .map(Errand::event)
                .toList();
        assertThat(events).last().extracting(Event::name).isIn("done", "error");
        return new Seen(answer, events);
    }

    private static Event event(String block) {
        var lines = block.split("\n");
        assertThat(lines).hasSize(2);
        try {
            return new Event(
                    lines[0].substring("event: ".length()), JSON.readTree(lines[1].substring("data: ".length())));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + block, e);
        }
    }

    record Event(String name, JsonNode data) {}

    /// What came of it, as the caller saw it.
    ///
    /// @param events none where the answer was not told event by event
    record Seen(Client.Answer answer, List<Event> events) {
        /// The whole answer. Who read along has the result by then, from first to last.
        JsonNode done() {
            answer.expect(200);
            if (events.isEmpty()) {
                return answer.json();
            }
            assertThat(events.getLast().name()).as(answer.body()).isEqualTo("done");
            var done = events.getLast().data();
            assertThat(shown()).isEqualTo(done.path("result").asText());
            return done;
        }

        String result() {
            return done().path("result").asText();
        }

        /// What it failed for, whichever way it was told.
        JsonNode problem(int status, String code) {
            if (events.isEmpty()) {
                return answer.expectProblem(status, code).json();
            }
            assertThat(events.getLast().name()).as(answer.body()).isEqualTo("error");
            var problem = events.getLast().data();
            assertThat(problem.path("code").asText()).isEqualTo(code);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("request_id").asText())
                    .isEqualTo(answer.header("X-Request-Id"))
                    .isNotEmpty();
            return problem;
        }

        boolean has(String event) {
            return events.stream().anyMatch(it -> it.name().equals(event));
        }

        /// What a writing app shows that adds each `delta`, and begins anew at `replace`.
        private String shown() {
            var shown = new StringBuilder();
            for (var event : events) {
                if (event.name().equals("replace")) {
                    shown.setLength(0);
                }
                shown.append(event.data().path("text").asText());
            }
            return shown.toString();
        }
    }
}
