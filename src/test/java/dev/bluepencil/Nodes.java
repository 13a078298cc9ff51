package dev.bluepencil;

import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Two servers that share everything, and people who do not know that there are two.
final class Nodes implements AutoCloseable {
    final Services services;
    final Node here;
    final Node there;

    private final Set<String> read = new HashSet<>();

    /// @param database the settings that choose it
    /// @param settings further ones
    Nodes(Path folder, Map<String, String> database, Map<String, String> settings) {
        services = new Services(folder, database);
        var all = services.settings(settings);
        var engine = ScriptedEngine.named("model");
        var clock = new TestClock();
        here = new Node(all, engine, clock);
        there = new Node(all, engine, clock);
    }

    Node either(int number) {
        return number % 2 == 0 ? here : there;
    }

    /// Registers on one, verifies on the other, and signs in on the first again.
    Client.Tokens signedIn(String email) throws InterruptedException {
        register(0, email).expect(201);
        there.client
                .post("/auth/verify-email", Map.of("email", email, "code", code(email, Person.ADDRESS_CODE)))
                .expect(200);
        return login(0, email).expect(200).tokens();
    }

    Client.Answer register(int number, String email) {
        return either(number).client.post("/auth/register", Map.of("email", email, "password", Client.PASSWORD));
    }

    Client.Answer login(int number, String email) {
        return either(number).client.post("/auth/login", Map.of("email", email, "password", Client.PASSWORD));
    }

    Client.Answer wrongPassword(int number) {
        return either(number)
                .client
                .post("/auth/login", Map.of("email", NodesContract.ADA, "password", "not " + Client.PASSWORD));
    }

    Client.Answer refresh(int number, Client.Tokens tokens) {
        return either(number).client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
    }

    /// Asks one for a code for a new password, and reads the letter.
    String passwordCode() throws InterruptedException {
        here.client
                .post("/auth/forgot-password", Map.of("email", NodesContract.ADA))
                .expect(202);
        return code(NodesContract.ADA, Person.PASSWORD_CODE);
    }

    Client.Answer tryCode(int number, String code) {
        return either(number).client.post("/auth/verify-otp", Map.of("email", NodesContract.ADA, "otp", code));
    }

    Client.Answer fix(int number, String text, Client.Tokens tokens) {
        return either(number).client.post("/actions/fix-grammar", Map.of("text", text), tokens);
    }

    private String code(String email, String about) throws InterruptedException {
        return services.mail.code(email, about, read);
    }

    /// Stops the servers, which finish what is under way.
    void stop() {
        here.close();
        there.close();
    }

    @Override
    public void close() {
        stop();
        services.close();
    }
}
