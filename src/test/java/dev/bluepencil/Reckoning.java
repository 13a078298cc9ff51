package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.Person.Device;
import dev.bluepencil.Person.Secret;
import dev.bluepencil.Person.Standing;
import dev.bluepencil.Person.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Holds the service, after a kill, to what it acknowledged to a person; what was under way is done or not, but
/// not in part. Afterwards nothing is under way any more.
final class Reckoning {
    private final Client client;
    private final Person person;
    private final Mailbox mail;

    Reckoning(Client client, Person person, Mailbox mail) {
        this.client = client;
        this.person = person;
        this.mail = mail;
    }

    void hold() throws InterruptedException {
        var right = passwords().filter(this::isRight).toList();
        if (mayBeGone() && right.isEmpty()) {
            person.devices.forEach(this::assertSignedOut);
            person.standing = Standing.GONE;
        } else {
            assertThat(right).as("passwords that are right for " + person).hasSize(1);
            boolean isNew = !right.getFirst().equals(person.password);
            person.devices.forEach(it -> hold(it, isNew));
            person.password = right.getFirst();
            holdAllOrNone();
            holdSecrets(isNew);
            signInAgain();
            holdTemplates();
            holdUsage();
        }
        person.underWay = Step.NOTHING;
    }

    /// An account that was asked for but never acknowledged counts as one that is gone.
    private boolean mayBeGone() {
        return person.standing == Standing.NOBODY || person.standing == Standing.GONE || person.underWay == Step.DELETE;
    }

    private Stream<String> passwords() {
        return person.isBetweenPasswords()
                ? Stream.of(person.password, person.nextPassword)
                : Stream.of(person.password);
    }

    private boolean isRight(String password) {
        var answer = person.signIn(client, password);
        switch (answer.status()) {
            case 200 -> assertThat(person.standing).as(person.toString()).isNotEqualTo(Standing.GONE);
            case 403 -> assertThat(person.standing).as(person.toString()).isIn(Standing.NOBODY, Standing.REGISTERED);
            default -> answer.expect(401);
        }
        return answer.status() != 401;
    }

    private void hold(Device device, boolean isNew) {
        boolean isInHand = device == person.inHand;
        boolean mayBeOver = mayAllBeOver() || (isInHand && person.underWay == Step.SIGN_OUT);
        if (device.isOver || (isNew && !isInHand)) {
            assertSignedOut(device);
        } else if (!isNew && !mayBeOver) {
            assertSignedIn(device);
        }
    }

    /// A refresh token that was spent while its answer was lost brings the one successor that it has.
    private void assertSignedIn(Device device) {
        assertThat(device.isSignedIn(client)).as(person.toString()).isTrue();
        var next = device.refresh(client).expect(200).tokens();
        assertThat(device.refresh(client).expect(200).tokens().refresh()).isEqualTo(next.refresh());
        device.tokens = next;
    }

    private void assertSignedOut(Device device) {
        assertThat(device.isSignedIn(client)).as(person.toString()).isFalse();
        device.refresh(client).expect(401);
    }

    private boolean mayAllBeOver() {
        return person.underWay == Step.SIGN_OUT_EVERYWHERE || person.underWay == Step.DELETE;
    }

    private void holdAllOrNone() {
        if (mayAllBeOver()) {
            assertThat(person.devices.stream()
                            .filter(it -> !it.isOver)
                            .map(it -> it.isSignedIn(client))
                            .distinct())
                    .as(person.toString())
                    .hasSizeLessThan(2);
        }
    }

    /// What was under way may still be good, but once at most.
    private void holdSecrets(boolean isNew) {
        person.unspent.forEach((kind, secret) -> {
            var answer = kind.bring(client, person, secret);
            if (kind == Secret.RESET_TOKEN) {
                answer.expect(isNew ? 400 : 204);
                person.password = person.nextPassword;
            }
        });
        person.spent.putAll(person.unspent);
        person.unspent.clear();
        person.spent.forEach(
                (kind, secret) -> kind.bring(client, person, secret).expect(400));
    }

    /// What is under way in one is done to it or not; one that was being added may be there beside the others.
    private void holdTemplates() {
        var found = templates();
        int surplus = person.underWay == Step.ADD_TEMPLATE ? 1 : 0;
        assertThat(found.keySet().stream().filter(it -> !person.templates.containsKey(it)))
                .as(person.toString())
                .hasSizeLessThanOrEqualTo(surplus);
        person.templates.forEach((place, version) -> {
            boolean isInHand = place.equals(person.templateInHand);
            if (isInHand && person.underWay == Step.REPLACE_TEMPLATE) {
                assertThat(found.get(place)).as(person.toString()).isIn(version, version + 1);
            } else if (!isInHand || person.underWay != Step.REMOVE_TEMPLATE) {
                assertThat(found.get(place)).as(person.toString()).isEqualTo(version);
            }
        });
        person.templates.clear();
        person.templates.putAll(found);
    }

    private void holdUsage() {
        int used = client.get("/usage", person.devices.getFirst().tokens)
                .expect(200)
                .json()
                .at("/characters/used")
                .asInt();
        assertThat(used)
                .as(person.toString())
                .isBetween(person.characters, person.characters + person.charactersInHand);
    }

    private Map<String, Integer> templates() {
        var found = new HashMap<String, Integer>();
        client.get("/templates?category=drill", person.devices.getFirst().tokens)
                .expect(200)
                .json()
                .forEach(it -> found.put(
                        "/templates/" + it.path("id").asText(),
                        it.path("content").asInt()));
        return found;
    }

    private void signInAgain() throws InterruptedException {
        if (person.signIn(client, person.password).status() == 403) {
            client.post("/auth/resend-verification", Map.of("email", person.email))
                    .expect(202);
            proveAddress();
        }
        person.standing = Standing.VERIFIED;
        person.devices.clear();
        person.devices.add(
                new Device(person.signIn(client, person.password).expect(200).tokens()));
    }

    /// By the newest code; letters with earlier ones may come before it.
    private void proveAddress() throws InterruptedException {
        int status = 400;
        while (status == 400) {
            var code = mail.code(person.email, Person.ADDRESS_CODE, person.read);
            status = Secret.ADDRESS_CODE.bring(client, person, code).status();
        }
        assertThat(status).isEqualTo(200);
    }
}
