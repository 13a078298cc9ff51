package dev.bluepencil.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.ChargeStore.Claim;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every memory of charged calls keeps to.
interface ChargeStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Instant EXPIRY = NOW.plusSeconds(90);
    Instant TOMORROW = NOW.plusSeconds(86_400);
    IdempotencyMark MARK = new IdempotencyMark("a name", "a fingerprint");
    Claim UNDER_WAY = new Claim("a fingerprint", false);
    Claim SETTLED = new Claim("a fingerprint", true);

    Storage storage();

    /// What the storage was opened with.
    StorageConfig config();

    @Test
    default void a_name_is_its_holders_until_the_reservation_expires() {
        var ann = account("ann@example.com");

        assertThat(claim(holder(ann), NOW)).isEmpty();
        assertThat(claim(holder(ann), NOW)).contains(UNDER_WAY);
        assertThat(claim(holder(ann), EXPIRY.minusMillis(1))).contains(UNDER_WAY);
        assertThat(claim(holder(ann), EXPIRY)).isEmpty();
    }

    @Test
    default void a_claim_tells_what_it_was_made_for() {
        var ann = account("ann@example.com");
        claim(holder(ann), NOW);

        var other = new IdempotencyMark(MARK.name(), "another fingerprint");
        assertThat(store().claim(other, holder(ann), NOW)).contains(UNDER_WAY);
        assertThat(store().claim(new IdempotencyMark("another name", "a fingerprint"), holder(ann), NOW))
                .isEmpty();
    }

    @Test
    default void a_settled_name_is_kept_as_long_as_told() {
        var ann = account("ann@example.com");
        var holder = holder(ann);
        claim(holder, NOW);

        assertThat(store().settle(MARK, holder.id(), TOMORROW)).isTrue();
        assertThat(store().settle(MARK, holder.id(), TOMORROW)).isTrue();
        store().free(MARK, holder.id());

        assertThat(claim(holder(ann), TOMORROW.minusMillis(1))).contains(SETTLED);
        assertThat(claim(lasting(ann), TOMORROW)).isEmpty();
    }

    @Test
    default void a_name_that_is_given_up_is_free_at_once() {
        var ann = account("ann@example.com");
        var holder = holder(ann);
        claim(holder, NOW);
        store().free(MARK, holder.id());

        assertThat(store().settle(MARK, holder.id(), TOMORROW)).isFalse();
        assertThat(claim(holder(ann), NOW)).isEmpty();
    }

    @Test
    default void a_late_holder_settles_its_name_unless_another_has_it() {
        var ann = account("ann@example.com");
        var late = holder(ann);
        var next = holder(ann);
        claim(late, NOW);
        claim(next, EXPIRY);

        assertThat(store().settle(MARK, late.id(), TOMORROW)).isFalse();
        store().free(MARK, late.id());
        assertThat(claim(holder(ann), EXPIRY.minusMillis(1))).contains(UNDER_WAY);
        assertThat(store().settle(MARK, next.id(), TOMORROW)).isTrue();
        assertThat(claim(holder(ann), EXPIRY)).contains(SETTLED);
    }

    @Test
    default void an_account_that_is_gone_leaves_nothing() {
        var holder = holder(AccountId.random());

        assertThat(claim(holder, NOW)).isEmpty();
        assertThat(store().settle(MARK, holder.id(), TOMORROW)).isFalse();
        store().free(MARK, holder.id());
    }

    @Test
    default void forgets_all_of_an_account() {
        var ann = account("ann@example.com");
        var bob = account("bob@example.com");
        var bobs = new IdempotencyMark("a name of bob's", "a fingerprint");
        claim(holder(ann), NOW);
        store().claim(bobs, holder(bob), NOW);

        store().removeAllOf(ann);

        assertThat(claim(holder(ann), NOW)).isEmpty();
        assertThat(store().claim(bobs, holder(bob), NOW)).contains(UNDER_WAY);
    }

    @Test
    default void clears_away_only_what_has_expired() {
        var ann = account("ann@example.com");
        var expired = holder(ann);
        claim(expired, NOW);
        store().removeExpired(EXPIRY);
        assertThat(claim(holder(ann), NOW)).contains(UNDER_WAY);

        store().removeExpired(EXPIRY.plusMillis(1));

        assertThat(store().settle(MARK, expired.id(), TOMORROW)).isFalse();
    }

    @Test
    default void of_many_on_two_nodes_that_claim_a_name_one_gets_it() throws InterruptedException, ExecutionException {
        var ann = account("ann@example.com");
        try (var other = Storage.open(config())) {
            var nodes = new ChargeStore[] {store(), ChargeStore.in(other)};

            assertThat(Race.winners(
                            i -> nodes[i % 2].claim(MARK, holder(ann), NOW).isEmpty()))
                    .isEqualTo(1);
            assertThat(Race.winners(
                            i -> nodes[i % 2].claim(MARK, lasting(ann), EXPIRY).isEmpty()))
                    .isEqualTo(1);
        }
    }

    private ChargeStore store() {
        return ChargeStore.in(storage());
    }

    private AccountId account(String email) {
        var account = TestAccount.of(email);
        AccountStore.in(storage()).add(account);
        return account.id();
    }

    private Optional<Claim> claim(Reserved holder, Instant now) {
        return store().claim(MARK, holder, now);
    }

    private static Reserved holder(AccountId account) {
        return holder(account, EXPIRY);
    }

    private static Reserved lasting(AccountId account) {
        return holder(account, TOMORROW.plusSeconds(90));
    }

    private static Reserved holder(AccountId account, Instant expiresAt) {
        return new Reserved(
                ReservationId.random(), account, LocalDate.parse("2026-03-01"), 5, expiresAt, Optional.of(MARK));
    }
}
