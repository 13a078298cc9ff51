package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/// Somebody who works on and on while the database comes and goes: changes a template, refreshes a session, has a text
/// corrected. Remembers what was acknowledged and what may have been done without a word.
final class Scribe implements Callable<Void> {
    private static final String TEXT = "i has a apple";

    /// One for each step that was acknowledged.
    final Semaphore successes = new Semaphore(0);

    /// One for each step that could not be taken for lack of a database.
    final Semaphore refusals = new Semaphore(0);

    private final Client client;
    private final String template;
    private Client.Tokens tokens;
    private int steps;
    private int kept;
    private int corrected;
    private int perhapsCorrected;
    private volatile boolean isOver;

    Scribe(Client client, Client.Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
        template = client.post("/templates", content(0), tokens).expect(201).header("Location");
    }

    @Override
    public Void call() {
        while (!isOver) {
            steps++;
            writeTemplate();
            refresh();
            correct();
        }
        return null;
    }

    void stop() {
        isOver = true;
    }

    Client.Answer look() {
        return client.get(template, tokens);
    }

    /// What somebody is told while there is no database.
    static void expectRefusal(Client.Answer answer) {
        answer.expect(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("storage_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    /// The last acknowledged change, or one after it that nobody heard of; and all else likewise.
    void expectAllThatWasAcknowledged() {
        int found = Integer.parseInt(look().expect(200).json().path("content").asText());
        assertThat(found).isBetween(kept, steps);
        tokens = client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()))
                .expect(200)
                .tokens();
        client.get("/auth/me", tokens).expect(200);
        int used = client.get("/usage", tokens)
                .expect(200)
                .json()
                .at("/characters/used")
                .asInt();
        assertThat(used).isBetween(corrected, corrected + perhapsCorrected);
    }

    private void writeTemplate() {
        var answer = client.send(client.request(template)
                .PUT(Client.json(content(steps)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.access()));
        if (succeeded(answer)) {
            kept = steps;
        }
    }

    private void refresh() {
        var answer = client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
        if (succeeded(answer)) {
            tokens = answer.tokens();
        }
    }

    private void correct() {
        var text = TEXT + " " + steps;
        if (succeeded(client.post("/actions/fix-grammar", Map.of("text", text), tokens))) {
            corrected += text.length();
        } else {
            perhapsCorrected += text.length();
        }
    }

    private boolean succeeded(Client.Answer answer) {
        boolean isDone = answer.status() == 200;
        if (!isDone) {
            expectRefusal(answer);
        }
        (isDone ? successes : refusals).release();
        return isDone;
    }

    private static Map<String, String> content(int number) {
        return Map.of("title", "a number", "category", "drill", "content", Integer.toString(number));
    }
}
