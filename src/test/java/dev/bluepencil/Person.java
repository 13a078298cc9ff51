package dev.bluepencil;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who does all that can be done with an account, one thing after the other, and remembers what was
/// acknowledged, and what was under way when the service went away.
final class Person {
    /// What letters are about.
    static final String ADDRESS_CODE = "code";

    static final String PASSWORD_CODE = "code for a new password";
    static final String CHANGED = "password was changed";
    static final String RESET = "password was reset";
    static final String DELETED = "account is deleted";

    final String email;
    final List<Device> devices = new ArrayList<>();
    final Map<Secret, String> spent = new EnumMap<>(Secret.class);
    final Map<Secret, String> unspent = new EnumMap<>(Secret.class);
    final Map<String, Integer> owedLetters = new HashMap<>();
    final Set<String> read = new HashSet<>();

    /// Where they are, and which version of each was acknowledged.
    final Map<String, Integer> templates = new HashMap<>();

    /// In texts whose corrections were acknowledged.
    int characters;

    /// In the one whose correction is under way, or was when the service went away.
    int charactersInHand;

    Standing standing = Standing.NOBODY;
    Step underWay = Step.NOTHING;
    String password;
    String nextPassword;

    @Nullable
    Device inHand;

    @Nullable
    String templateInHand;

    private final Mailbox mail;
    private final Runnable acknowledged;
    private int passwords;

    /// @param acknowledged is run after each acknowledgement
    Person(String email, Mailbox mail, Runnable acknowledged) {
        this.email = email;
        this.mail = mail;
        this.acknowledged = acknowledged;
        password = another();
        nextPassword = password;
    }

    /// @param leaves whether the account is deleted in the end
    void live(Client client, boolean leaves) throws InterruptedException {
        register(client);
        verify(client);
        var phone = signIn(client);
        var laptop = signIn(client);
        refresh(client, phone);
        refresh(client, phone);
        signOut(client, laptop);
        signIn(client);
        correct(client, phone);
        changePassword(client, phone);
        refresh(client, phone);
        keepTemplates(client, phone);
        correct(client, phone);
        resetPassword(client);
        var tablet = signIn(client);
        signIn(client);
        signOutEverywhere(client, tablet);
        var last = signIn(client);
        refresh(client, last);
        if (leaves) {
            delete(client, last);
        }
    }

    private void register(Client client) {
        begin(Step.REGISTER);
        client.post("/auth/register", Map.of("email", email, "password", password))
                .expect(201);
        standing = Standing.REGISTERED;
        owe(ADDRESS_CODE);
        end();
    }

    private void verify(Client client) throws InterruptedException {
        var code = mail.code(email, ADDRESS_CODE, read);
        begin(Step.VERIFY);
        unspent.put(Secret.ADDRESS_CODE, code);
        Secret.ADDRESS_CODE.bring(client, this, code).expect(200);
        spend(Secret.ADDRESS_CODE);
        standing = Standing.VERIFIED;
        end();
    }

    private Device signIn(Client client) {
        begin(Step.SIGN_IN);
        var device = new Device(signIn(client, password).expect(200).tokens());
        devices.add(device);
        end();
        return device;
    }

    Client.Answer signIn(Client client, String typed) {
        return client.post("/auth/login", Map.of("email", email, "password", typed));
    }

    private void refresh(Client client, Device device) {
        begin(Step.REFRESH);
        device.tokens = device.refresh(client).expect(200).tokens();
        end();
    }

    private void signOut(Client client, Device device) {
        begin(Step.SIGN_OUT);
        inHand = device;
        client.post("/auth/logout", Map.of(), device.tokens).expect(204);
        device.isOver = true;
        end();
    }

    private void changePassword(Client client, Device device) {
        begin(Step.CHANGE_PASSWORD);
        inHand = device;
        nextPassword = another();
        client.post(
                        "/auth/change-password",
                        Map.of("old_password", password, "new_password", nextPassword),
                        device.tokens)
                .expect(204);
        password = nextPassword;
        devices.stream().filter(it -> it != device).forEach(it -> it.isOver = true);
        owe(CHANGED);
        end();
    }

    private void correct(Client client, Device device) {
        var text = email + " has an apple" + "s".repeat(characters);
        charactersInHand = text.length();
        begin(Step.CORRECT);
        client.post("/actions/fix-grammar", Map.of("text", text), device.tokens).expect(200);
        characters += charactersInHand;
        charactersInHand = 0;
        end();
    }

    private void keepTemplates(Client client, Device device) {
        var first = addTemplate(client, device);
        addTemplate(client, device);
        replaceTemplate(client, device, first);
        removeTemplate(client, device, first);
    }

    private String addTemplate(Client client, Device device) {
        begin(Step.ADD_TEMPLATE);
        var answer = client.post("/templates", template(1), device.tokens).expect(201);
        var place = answer.header("Location");
        templates.put(place, 1);
        end();
        return place;
    }

    private void replaceTemplate(Client client, Device device, String place) {
        begin(Step.REPLACE_TEMPLATE);
        templateInHand = place;
        client.send(client.request(place)
                        .PUT(Client.json(template(2)))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + device.tokens.access()))
                .expect(200);
        templates.put(place, 2);
        end();
    }

    private void removeTemplate(Client client, Device device, String place) {
        begin(Step.REMOVE_TEMPLATE);
        templateInHand = place;
        client.send(client.request(place).DELETE().header("Authorization", "Bearer " + device.tokens.access()))
                .expect(204);
        templates.remove(place);
        end();
    }

    private static Map<String, String> template(int version) {
        return Map.of("title", "a letter", "category", "drill", "content", Integer.toString(version));
    }

    private void resetPassword(Client client) throws InterruptedException {
        begin(Step.ASK_FOR_CODE);
        client.post("/auth/forgot-password", Map.of("email", email)).expect(202);
        owe(PASSWORD_CODE);
        end();
        var code = mail.code(email, PASSWORD_CODE, read);
        begin(Step.BRING_CODE);
        unspent.put(Secret.PASSWORD_CODE, code);
        var token = Secret.PASSWORD_CODE
                .bring(client, this, code)
                .expect(200)
                .json()
                .path("reset_token")
                .asText();
        spend(Secret.PASSWORD_CODE);
        end();
        begin(Step.RESET_PASSWORD);
        nextPassword = another();
        unspent.put(Secret.RESET_TOKEN, token);
        Secret.RESET_TOKEN.bring(client, this, token).expect(204);
        spend(Secret.RESET_TOKEN);
        password = nextPassword;
        devices.forEach(it -> it.isOver = true);
        owe(RESET);
        end();
    }

    private void signOutEverywhere(Client client, Device device) {
        begin(Step.SIGN_OUT_EVERYWHERE);
        client.post("/auth/logout-all", Map.of(), device.tokens).expect(204);
        devices.forEach(it -> it.isOver = true);
        end();
    }

    private void delete(Client client, Device device) {
        begin(Step.DELETE);
        client.call("DELETE", "/auth/me", "{\"password\": \"" + password + "\"}", device.tokens)
                .expect(204);
        standing = Standing.GONE;
        devices.forEach(it -> it.isOver = true);
        owe(DELETED);
        end();
    }

    boolean isBetweenPasswords() {
        return underWay == Step.CHANGE_PASSWORD || underWay == Step.RESET_PASSWORD;
    }

    @Override
    public String toString() {
        return email + ", " + standing + ", " + underWay;
    }

    private String another() {
        passwords++;
        return Client.PASSWORD + " " + passwords + " " + email.hashCode();
    }

    private void begin(Step step) {
        underWay = step;
        inHand = null;
        templateInHand = null;
    }

    private void end() {
        underWay = Step.NOTHING;
        acknowledged.run();
    }

    private void spend(Secret secret) {
        spent.put(secret, unspent.remove(secret));
    }

    private void owe(String letter) {
        owedLetters.merge(letter, 1, Integer::sum);
    }

    enum Standing {
        NOBODY,
        REGISTERED,
        VERIFIED,
        GONE
    }

    enum Step {
        NOTHING,
        REGISTER,
        VERIFY,
        SIGN_IN,
        REFRESH,
        SIGN_OUT,
        CHANGE_PASSWORD,
        CORRECT,
        ADD_TEMPLATE,
        REPLACE_TEMPLATE,
        REMOVE_TEMPLATE,
        ASK_FOR_CODE,
        BRING_CODE,
        RESET_PASSWORD,
        SIGN_OUT_EVERYWHERE,
        DELETE
    }

    /// What can be spent once.
    enum Secret {
        ADDRESS_CODE {
            @Override
            Client.Answer bring(Client client, Person person, String secret) {
                return client.post("/auth/verify-email", Map.of("email", person.email, "code", secret));
            }
        },
        PASSWORD_CODE {
            @Override
            Client.Answer bring(Client client, Person person, String secret) {
                return client.post("/auth/verify-otp", Map.of("email", person.email, "otp", secret));
            }
        },
        RESET_TOKEN {
            @Override
            Client.Answer bring(Client client, Person person, String secret) {
                return client.post(
                        "/auth/reset-password", Map.of("reset_token", secret, "new_password", person.nextPassword));
            }
        };

        abstract Client.Answer bring(Client client, Person person, String secret);
    }

    /// Where the person is signed in, or was.
    static final class Device {
        Client.Tokens tokens;
        boolean isOver;

        Device(Client.Tokens tokens) {
            this.tokens = tokens;
        }

        Client.Answer refresh(Client client) {
            return client.post("/auth/refresh", Map.of("refresh_token", tokens.refresh()));
        }

        boolean isSignedIn(Client client) {
            return client.get("/auth/me", tokens).status() == 200;
        }
    }
}
