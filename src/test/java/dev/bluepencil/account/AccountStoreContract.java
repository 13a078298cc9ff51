package dev.bluepencil.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Race;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every account store keeps to.
interface AccountStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");

    AccountStore store();

    @Test
    default void finds_an_account_by_id_and_by_address_as_it_was_added() {
        var ann = TestAccount.of("ann@example.com");
        assertThat(store().add(ann)).isTrue();

        assertThat(store().find(ann.id())).contains(ann);
        assertThat(store().find(ann.email())).contains(ann);
    }

    @Test
    default void keeps_every_detail() {
        var plain = TestAccount.of("ann@example.com");
        var ann = new Account(
                plain.id(),
                plain.email(),
                Optional.of(new FullName("Ann 'Δ' O\"Brien 🖍")),
                plain.credential(),
                Optional.of(NOW),
                7,
                plain.createdAt(),
                Roles.NONE.with(Role.ADMIN),
                new Settings("{\"theme\":\"dark Δ\"}"),
                Optional.of(new EmailAddress("ann@example.org")),
                Optional.of(NOW.plusMillis(1)));
        store().add(ann);

        assertThat(store().find(ann.id())).contains(ann);
    }

    @Test
    default void forgets_the_pending_address_of_one_account_and_nothing_else() {
        var ann = waiting("ann@example.com");
        var bob = waiting("bob@example.com");
        store().add(ann);
        store().add(bob);

        store().forgetPendingEmail(ann.id());

        assertThat(store().find(ann.id()).flatMap(Account::pendingEmail)).isEmpty();
        assertThat(store().find(bob.id())).contains(bob);
    }

    private static Account waiting(String email) {
        var plain = TestAccount.of(email);
        return new Account(
                plain.id(),
                plain.email(),
                plain.fullName(),
                plain.credential(),
                Optional.of(NOW),
                3,
                plain.createdAt(),
                plain.roles(),
                plain.settings(),
                Optional.of(new EmailAddress("elsewhere@example.org")),
                plain.deactivatedAt());
    }

    @Test
    default void finds_nobody_under_what_was_never_added() {
        store().add(TestAccount.of("ann@example.com"));

        assertThat(store().find(AccountId.random())).isEmpty();
        assertThat(store().find(new EmailAddress("ann@example.org"))).isEmpty();
    }

    @Test
    default void of_many_that_take_the_same_address_one_wins() throws InterruptedException, ExecutionException {
        var ann = new EmailAddress("ann@example.com");

        assertThat(Race.winners(_ -> store().add(TestAccount.of(ann.value())))).isEqualTo(1);
        assertThat(store().find(ann)).isPresent();
    }

    @Test
    default void takes_different_addresses_at_once() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(i -> store().add(TestAccount.of("ann" + i + "@example.com"))))
                .isEqualTo(Race.RUNNERS);
    }

    @Test
    default void keeps_the_first_account_when_its_address_is_asked_for_again() {
        var first = TestAccount.of("ann@example.com");
        var second = TestAccount.of("ann@example.com");
        store().add(first);

        assertThat(store().add(second)).isFalse();
        assertThat(store().find(first.email())).contains(first);
        assertThat(store().find(second.id())).isEmpty();
    }

    @Test
    default void of_many_that_verify_the_same_address_one_wins() throws InterruptedException, ExecutionException {
        var ann = TestAccount.of("ann@example.com");
        store().add(ann);

        assertThat(Race.winners(_ -> store().verify(ann.id(), ann.email(), NOW)))
                .isEqualTo(1);
        assertThat(store().find(ann.id()).flatMap(Account::verifiedAt)).contains(NOW);
    }

    @Test
    default void remembers_the_first_verification() {
        var ann = TestAccount.of("ann@example.com");
        store().add(ann);
        store().verify(ann.id(), ann.email(), NOW);

        assertThat(store().verify(ann.id(), ann.email(), NOW.plusSeconds(60))).isFalse();
        assertThat(store().find(ann.id()).flatMap(Account::verifiedAt)).contains(NOW);
    }

    @Test
    default void verifies_no_address_but_the_accounts_own() {
        var ann = TestAccount.of("ann@example.com");
        var bob = TestAccount.of("bob@example.com");
        store().add(ann);
        store().add(bob);

        assertThat(store().verify(ann.id(), bob.email(), NOW)).isFalse();
        assertThat(store().verify(AccountId.random(), ann.email(), NOW)).isFalse();
        assertThat(store().find(ann.id())).contains(ann);
        assertThat(store().find(bob.id())).contains(bob);
    }

    @Test
    default void replaces_the_credential_it_knows() {
        var ann = TestAccount.of("ann@example.com");
        var next = new Credential("hash of the second password");
        store().add(ann);

        assertThat(store().replaceCredential(ann.id(), ann.credential(), next)).isTrue();
        assertThat(store().find(ann.id()).map(Account::credential)).contains(next);
    }

    @Test
    default void leaves_a_credential_that_someone_else_replaced() {
        var ann = TestAccount.of("ann@example.com");
        store().add(ann);

        assertThat(store().replaceCredential(ann.id(), new Credential("outdated"), new Credential("next")))
                .isFalse();
        assertThat(store().replaceCredential(AccountId.random(), ann.credential(), new Credential("next")))
                .isFalse();
        assertThat(store().find(ann.id())).contains(ann);
    }

    @Test
    default void of_many_that_replace_the_same_credential_one_wins() throws InterruptedException, ExecutionException {
        var ann = TestAccount.of("ann@example.com");
        store().add(ann);

        assertThat(Race.winners(
                        i -> store().replaceCredential(ann.id(), ann.credential(), new Credential("hash " + i))))
                .isEqualTo(1);
    }
}
