package dev.bluepencil.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Roles;
import dev.bluepencil.account.Settings;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every store of passwords keeps to.
interface PasswordStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Credential NEXT = new Credential("hash of the second password");

    Storage storage();

    @Test
    default void a_reset_replaces_the_credential_and_ends_the_version() {
        var ann = added(Optional.of(NOW.minusMillis(1)), Optional.empty(), Optional.empty());

        assertThat(store().reset(ann, NEXT, NOW)).isTrue();
        assertThat(now(ann).credential()).isEqualTo(NEXT);
        assertThat(now(ann).tokenVersion()).isEqualTo(ann.tokenVersion() + 1);
        assertThat(now(ann).verifiedAt()).isEqualTo(ann.verifiedAt());
    }

    @Test
    default void a_reset_verifies_the_address_and_forgets_the_one_that_waits() {
        var other = new EmailAddress("ann@example.org");
        var ann = added(Optional.empty(), Optional.of(other), Optional.empty());

        assertThat(store().reset(ann, NEXT, NOW)).isTrue();
        assertThat(now(ann).verifiedAt()).contains(NOW);
        assertThat(now(ann).pendingEmail()).isEmpty();
    }

    @Test
    default void a_reset_leaves_an_account_alone_that_is_another_than_was_seen() {
        var ann = added(Optional.empty(), Optional.empty(), Optional.empty());
        var renamed = copy(ann, new EmailAddress("ann@example.org"), ann.tokenVersion());
        var older = copy(ann, ann.email(), ann.tokenVersion() - 1);
        var gone = TestAccount.of("gone@example.com");

        for (var seen : new Account[] {renamed, older, gone}) {
            assertThat(store().reset(seen, NEXT, NOW)).isFalse();
        }
        assertThat(now(ann)).isEqualTo(ann);
    }

    @Test
    default void a_deactivated_account_gets_no_new_password() {
        var ann = added(Optional.empty(), Optional.empty(), Optional.of(NOW));

        assertThat(store().reset(ann, NEXT, NOW)).isFalse();
        assertThat(store().change(ann, NEXT)).isFalse();
        assertThat(now(ann)).isEqualTo(ann);
    }

    @Test
    default void of_many_resets_of_the_same_account_one_wins() throws InterruptedException, ExecutionException {
        for (var verifiedAt : new Optional<?>[] {Optional.empty(), Optional.of(NOW)}) {
            var ann = added(verifiedAt.map(Instant.class::cast), Optional.empty(), Optional.empty());

            assertThat(Race.winners(i -> store().reset(ann, new Credential("hash " + i), NOW)))
                    .isEqualTo(1);
            assertThat(now(ann).tokenVersion()).isEqualTo(ann.tokenVersion() + 1);
        }
    }

    @Test
    default void a_reset_is_not_lost_to_a_verification_at_the_same_moment()
            throws InterruptedException, ExecutionException {
        var accounts = AccountStore.in(storage());
        for (int round = 0; round < 10; round++) {
            var ann = added(Optional.empty(), Optional.empty(), Optional.empty());

            Race.winners(i -> i == 0 ? store().reset(ann, NEXT, NOW) : accounts.verify(ann.id(), ann.email(), NOW));

            assertThat(now(ann).credential()).isEqualTo(NEXT);
            assertThat(now(ann).verifiedAt()).contains(NOW);
        }
    }

    @Test
    default void a_change_replaces_the_credential_ends_the_version_and_forgets_the_address_that_waits() {
        var other = new EmailAddress("ann@example.org");
        var ann = added(Optional.empty(), Optional.of(other), Optional.empty());

        assertThat(store().change(ann, NEXT)).isTrue();
        assertThat(now(ann).credential()).isEqualTo(NEXT);
        assertThat(now(ann).tokenVersion()).isEqualTo(ann.tokenVersion() + 1);
        assertThat(now(ann).isVerified()).isFalse();
        assertThat(now(ann).pendingEmail()).isEmpty();
    }

    @Test
    default void a_change_needs_the_credential_and_the_version_that_were_seen() {
        var ann = added(Optional.empty(), Optional.empty(), Optional.empty());
        store().change(ann, NEXT);
        var changed = now(ann);

        assertThat(store().change(copy(ann, ann.email(), changed.tokenVersion()), new Credential("third")))
                .isFalse();
        assertThat(store().change(copy(changed, ann.email(), ann.tokenVersion()), new Credential("third")))
                .isFalse();
        assertThat(now(ann)).isEqualTo(changed);
    }

    @Test
    default void of_many_changes_of_the_same_password_one_wins() throws InterruptedException, ExecutionException {
        var ann = added(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Race.winners(i -> store().change(ann, new Credential("hash " + i))))
                .isEqualTo(1);
        assertThat(now(ann).tokenVersion()).isEqualTo(ann.tokenVersion() + 1);
    }

    @Test
    default void a_change_touches_nobody_else() {
        var ann = added(Optional.empty(), Optional.empty(), Optional.empty());
        var bob = added(Optional.empty(), Optional.empty(), Optional.empty());

        store().change(ann, NEXT);
        store().reset(now(ann), NEXT, NOW);

        assertThat(now(bob)).isEqualTo(bob);
    }

    private PasswordStore store() {
        return PasswordStore.in(storage());
    }

    private Account now(Account account) {
        return AccountStore.in(storage()).find(account.id()).orElseThrow();
    }

    private Account added(
            Optional<Instant> verifiedAt, Optional<EmailAddress> pendingEmail, Optional<Instant> deactivatedAt) {
        var plain = TestAccount.of(AccountId.random() + "@example.com");
        var account = new Account(
                plain.id(),
                plain.email(),
                plain.fullName(),
                plain.credential(),
                verifiedAt,
                7,
                plain.createdAt(),
                Roles.NONE,
                Settings.NONE,
                pendingEmail,
                deactivatedAt);
        AccountStore.in(storage()).add(account);
        return account;
    }

    private static Account copy(Account account, EmailAddress email, int version) {
        return new Account(
                account.id(),
                email,
                account.fullName(),
                account.credential(),
                account.verifiedAt(),
                version,
                account.createdAt(),
                account.roles(),
                account.settings(),
                account.pendingEmail(),
                account.deactivatedAt());
    }
}
