package dev.bluepencil.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of addresses keeps to.
interface AddressStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Credential CLOSED = new Credential("opened by nothing");
    EmailAddress OLD = new EmailAddress("ann@example.com");
    EmailAddress NEW = new EmailAddress("new@example.com");

    AccountStore accounts();

    AddressStore store();

    @Test
    default void moves_an_account_to_the_address_that_it_waits_for() {
        var ann = waiting("ann@example.com", Optional.empty());

        assertThat(store().complete(move(ann))).isEqualTo(Move.Outcome.DONE);

        var moved = accounts().find(NEW).orElseThrow();
        assertThat(moved.id()).isEqualTo(ann.id());
        assertThat(moved.pendingEmail()).isEmpty();
        assertThat(moved.verifiedAt()).contains(NOW);
        assertThat(moved.tokenVersion()).isZero();
        assertThat(accounts().find(OLD)).isEmpty();
        assertThat(store().former(ann.id())).contains(FormerAddresses.NONE.leaving(OLD, NOW));
    }

    @Test
    default void moves_nobody_who_does_not_wait_or_is_deactivated_or_elsewhere() {
        var calm = TestAccount.of("calm@example.com");
        accounts().add(calm);
        var shut = waiting("shut@example.com", Optional.of(NOW));
        var ann = waiting("ann@example.com", Optional.empty());
        var elsewhere = new Move(ann.id(), NEW, NEW, FormerAddresses.NONE, FormerAddresses.NONE, NOW);
        var otherPast = new Move(ann.id(), OLD, NEW, FormerAddresses.NONE.leaving(OLD, NOW), FormerAddresses.NONE, NOW);

        for (var move : new Move[] {move(calm), move(shut), elsewhere, otherPast}) {
            assertThat(store().complete(move)).isEqualTo(Move.Outcome.OVERTAKEN);
        }
        assertThat(accounts().find(ann.id())).contains(ann);
        assertThat(store().former(AccountId.random())).isEmpty();
    }

    @Test
    default void refuses_a_taken_address_and_changes_nothing() {
        var ann = waiting("ann@example.com", Optional.empty());
        accounts().add(TestAccount.of(NEW.value()));

        assertThat(store().complete(move(ann))).isEqualTo(Move.Outcome.TAKEN);
        assertThat(store().revert(move(ann), CLOSED)).isEqualTo(Move.Outcome.TAKEN);
        assertThat(accounts().find(ann.id())).contains(ann);
    }

    @Test
    default void of_many_accounts_that_move_to_one_address_one_wins() throws InterruptedException, ExecutionException {
        var all = new ArrayList<Account>();
        IntStream.range(0, Race.RUNNERS).forEach(i -> all.add(waiting("a" + i + "@example.com", Optional.empty())));

        assertThat(Race.winners(i -> {
                    var outcome = store().complete(move(all.get(i)));
                    assertThat(outcome).isIn(Move.Outcome.DONE, Move.Outcome.TAKEN);
                    return outcome == Move.Outcome.DONE;
                }))
                .isEqualTo(1);
    }

    @Test
    default void of_many_that_make_the_same_move_one_wins() throws InterruptedException, ExecutionException {
        var ann = waiting("ann@example.com", Optional.empty());

        assertThat(Race.winners(_ -> store().complete(move(ann)) == Move.Outcome.DONE))
                .isEqualTo(1);
    }

    @Test
    default void goes_back_ends_the_sessions_and_forgets_what_was_waited_for()
            throws InterruptedException, ExecutionException {
        var ann = waiting("ann@example.com", Optional.empty());
        store().complete(move(ann));
        var known = store().former(ann.id()).orElseThrow();
        var later = NOW.plusSeconds(60);
        var back = new Move(ann.id(), NEW, OLD, known, known.backTo(OLD, later).orElseThrow(), later);

        assertThat(Race.winners(_ -> store().revert(back, CLOSED) == Move.Outcome.DONE))
                .isEqualTo(1);

        var returned = accounts().find(OLD).orElseThrow();
        assertThat(returned.id()).isEqualTo(ann.id());
        assertThat(returned.tokenVersion()).isEqualTo(1);
        assertThat(returned.credential()).isEqualTo(CLOSED);
        assertThat(returned.pendingEmail()).isEmpty();
        assertThat(returned.verifiedAt()).contains(later);
        assertThat(store().former(ann.id())).contains(FormerAddresses.NONE);
    }

    @Test
    default void removes_an_account_only_while_its_address_is_unconfirmed() {
        var ann = TestAccount.of(OLD.value());
        accounts().add(ann);
        accounts().verify(ann.id(), OLD, NOW);
        var squatter = TestAccount.of(NEW.value());
        accounts().add(squatter);

        assertThat(store().removeUnconfirmed(ann.id(), OLD)).isFalse();
        assertThat(store().removeUnconfirmed(squatter.id(), OLD)).isFalse();
        assertThat(store().removeUnconfirmed(squatter.id(), NEW)).isTrue();
        assertThat(accounts().find(ann.id())).isPresent();
        assertThat(accounts().find(NEW)).isEmpty();
    }

    private Account waiting(String email, Optional<Instant> deactivatedAt) {
        var plain = TestAccount.of(email);
        var account = new Account(
                plain.id(),
                plain.email(),
                plain.fullName(),
                plain.credential(),
                Optional.of(NOW.minusSeconds(60)),
                0,
                plain.createdAt(),
                plain.roles(),
                plain.settings(),
                Optional.of(NEW),
                deactivatedAt);
        accounts().add(account);
        return account;
    }

    private static Move move(Account account) {
        var next = FormerAddresses.NONE.leaving(account.email(), NOW);
        return new Move(account.id(), account.email(), NEW, FormerAddresses.NONE, next, NOW);
    }
}
