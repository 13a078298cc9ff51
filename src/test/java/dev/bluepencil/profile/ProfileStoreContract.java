package dev.bluepencil.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.FullName;
import dev.bluepencil.account.Settings;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.Race;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every profile store keeps to.
interface ProfileStoreContract {
    EmailAddress WANTED = new EmailAddress("new@example.com");
    Change NAME = new Change.Name(Optional.of(new FullName("Ann 'Δ' Lee")));
    Change SETTINGS = new Change.OwnSettings(new Settings("{\"a\":1.0}"));
    Change PENDING = new Change.PendingEmail(Optional.of(WANTED));

    AccountStore accounts();

    ProfileStore store();

    @Test
    default void makes_every_change_and_returns_the_account_as_it_is_then() {
        var ann = added("ann@example.com");
        var bob = added("bob@example.com");

        var changed =
                store().change(ann.id(), 0, List.of(NAME, SETTINGS, PENDING)).orElseThrow();

        assertThat(changed.fullName().map(FullName::value)).contains("Ann 'Δ' Lee");
        assertThat(changed.settings().json()).isEqualTo("{\"a\":1.0}");
        assertThat(changed.pendingEmail()).contains(WANTED);
        assertThat(changed.email()).isEqualTo(ann.email());
        assertThat(accounts().find(ann.id())).contains(changed);
        assertThat(accounts().find(bob.id())).contains(bob);
    }

    @Test
    default void takes_away_what_is_to_be_absent_and_leaves_the_rest() {
        var ann = added("ann@example.com");
        store().change(ann.id(), 0, List.of(NAME, SETTINGS, PENDING));

        var changed = store().change(
                        ann.id(),
                        0,
                        List.of(new Change.Name(Optional.empty()), new Change.PendingEmail(Optional.empty())))
                .orElseThrow();

        assertThat(changed.fullName()).isEmpty();
        assertThat(changed.pendingEmail()).isEmpty();
        assertThat(changed.settings().json()).isEqualTo("{\"a\":1.0}");
        assertThat(accounts().find(ann.id())).contains(changed);
    }

    @Test
    default void changes_nothing_for_another_token_version_or_where_nobody_is() {
        var ann = added("ann@example.com");

        assertThat(store().change(ann.id(), 1, List.of(NAME))).isEmpty();
        assertThat(store().change(AccountId.random(), 0, List.of(NAME))).isEmpty();
        assertThat(accounts().find(ann.id())).contains(ann);
    }

    @Test
    default void of_many_that_remove_an_account_one_wins_and_its_address_is_free()
            throws InterruptedException, ExecutionException {
        var ann = added("ann@example.com");
        var bob = added("bob@example.com");

        assertThat(Race.winners(_ -> store().remove(ann.id()))).isEqualTo(1);

        assertThat(accounts().find(ann.id())).isEmpty();
        assertThat(accounts().find(bob.id())).contains(bob);
        assertThat(accounts().add(TestAccount.of("ann@example.com"))).isTrue();
    }

    @Test
    default void different_changes_at_once_are_all_made() throws InterruptedException, ExecutionException {
        var ann = added("ann@example.com");

        assertThat(Race.winners(i -> store().change(ann.id(), 0, List.of(i % 2 == 0 ? NAME : SETTINGS))
                        .isPresent()))
                .isEqualTo(Race.RUNNERS);

        var changed = accounts().find(ann.id()).orElseThrow();
        assertThat(changed.fullName()).isPresent();
        assertThat(changed.settings().json()).isEqualTo("{\"a\":1.0}");
    }

    private Account added(String email) {
        var account = TestAccount.of(email);
        accounts().add(account);
        return account;
    }
}
