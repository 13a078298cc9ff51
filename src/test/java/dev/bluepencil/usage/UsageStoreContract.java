package dev.bluepencil.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.Reservation.Reserved;
import dev.bluepencil.usage.UsageStore.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every count of characters keeps to.
interface UsageStoreContract {
    LocalDate TODAY = LocalDate.parse("2026-03-01");
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Instant EXPIRY = NOW.plusSeconds(90);

    Storage storage();

    /// What the storage was opened with.
    StorageConfig config();

    @Test
    default void reserves_up_to_the_limit_and_no_further() {
        var ann = account("ann@example.com");

        assertThat(reserve(reserved(ann, 60), 100)).isTrue();
        assertThat(reserve(reserved(ann, 41), 100)).isFalse();
        assertThat(reserve(reserved(ann, 40), 100)).isTrue();
        assertThat(reserve(reserved(ann, 1), 100)).isFalse();
        assertThat(used(ann)).isEqualTo(100);
    }

    @Test
    default void reserves_nothing_beyond_a_limit_that_is_less_than_that() {
        var ann = account("ann@example.com");

        assertThat(reserve(reserved(ann, 101), 100)).isFalse();
        assertThat(used(ann)).isZero();
    }

    @Test
    default void counts_without_a_limit_too() {
        var ann = account("ann@example.com");
        reserve(reserved(ann, Integer.MAX_VALUE), Long.MAX_VALUE);
        reserve(reserved(ann, Integer.MAX_VALUE), Long.MAX_VALUE);

        assertThat(used(ann)).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    default void what_is_settled_stays_used_and_what_is_released_comes_back() {
        var ann = account("ann@example.com");
        var kept = reserved(ann, 60);
        var returned = reserved(ann, 40);
        reserve(kept, 100);
        reserve(returned, 100);

        store().settle(kept);
        store().release(returned);

        assertThat(used(ann)).isEqualTo(60);
        assertThat(store().days(ann)).containsExactly(new Day(TODAY, 60));
        assertThat(reserve(reserved(ann, 41), 100)).isFalse();
        assertThat(reserve(reserved(ann, 40), 100)).isTrue();
    }

    @Test
    default void a_reservation_ends_once_and_the_first_end_counts() {
        var ann = account("ann@example.com");
        var settled = reserved(ann, 5);
        var released = reserved(ann, 7);
        reserve(settled, 100);
        reserve(released, 100);

        store().settle(settled);
        store().settle(settled);
        store().release(settled);
        store().release(released);
        store().release(released);
        store().settle(released);

        assertThat(used(ann)).isEqualTo(5);
    }

    @Test
    default void what_was_never_reserved_cannot_be_settled_or_released() {
        var ann = account("ann@example.com");
        reserve(reserved(ann, 5), 100);

        store().settle(reserved(ann, 7));
        store().release(reserved(ann, 3));

        assertThat(used(ann)).isEqualTo(5);
    }

    @Test
    default void what_is_reserved_counts_until_it_expires() {
        var ann = account("ann@example.com");
        reserve(reserved(ann, 100), 100);

        assertThat(store().used(ann, TODAY, EXPIRY.minusMillis(1))).isEqualTo(100);
        assertThat(store().reserve(reserved(ann, 1), 100, EXPIRY.minusMillis(1)))
                .isFalse();
        assertThat(store().used(ann, TODAY, EXPIRY)).isZero();
        assertThat(store().reserve(lasting(ann, 100), 100, EXPIRY)).isTrue();
        assertThat(store().reserve(lasting(ann, 1), 100, EXPIRY)).isFalse();
    }

    @Test
    default void a_call_that_ends_too_late_is_charged_once_all_the_same() {
        var ann = account("ann@example.com");
        var late = reserved(ann, 80);
        reserve(late, 100);
        var other = lasting(ann, 90);
        store().reserve(other, 100, EXPIRY);

        store().settle(late);
        store().settle(late);
        store().release(late);

        assertThat(store().used(ann, TODAY, EXPIRY)).isEqualTo(170);
        store().settle(other);
        assertThat(store().days(ann)).containsExactly(new Day(TODAY, 170));
    }

    @Test
    default void a_call_that_fails_too_late_gives_nothing_back_twice() {
        var ann = account("ann@example.com");
        var late = reserved(ann, 80);
        reserve(late, 100);
        store().reserve(lasting(ann, 90), 100, EXPIRY);

        store().release(late);
        store().release(late);
        store().settle(late);

        assertThat(store().used(ann, TODAY, EXPIRY)).isEqualTo(90);
    }

    @Test
    default void a_call_that_expired_while_nobody_lacked_the_room_ends_like_any() {
        var ann = account("ann@example.com");
        var kept = reserved(ann, 10);
        var returned = reserved(ann, 20);
        reserve(kept, 100);
        reserve(returned, 100);

        store().settle(kept);
        store().release(returned);

        assertThat(store().used(ann, TODAY, EXPIRY)).isEqualTo(10);
    }

    @Test
    default void counts_each_account_and_each_day_by_itself() {
        var ann = account("ann@example.com");
        var bob = account("bob@example.com");
        var tomorrow = TODAY.plusDays(1);
        var today = reserved(ann, 100);
        var next = new Reserved(ReservationId.random(), ann, tomorrow, 30, EXPIRY, Optional.empty());

        assertThat(reserve(today, 100)).isTrue();
        assertThat(reserve(next, 100)).isTrue();
        assertThat(reserve(reserved(bob, 100), 100)).isTrue();
        store().settle(next);
        store().settle(today);

        assertThat(store().used(ann, TODAY, NOW)).isEqualTo(100);
        assertThat(store().used(ann, tomorrow, NOW)).isEqualTo(30);
        assertThat(store().days(ann)).containsExactly(new Day(tomorrow, 30), new Day(TODAY, 100));
    }

    @Test
    default void an_account_that_is_gone_leaves_nothing() {
        var nobody = AccountId.random();
        var reserved = reserved(nobody, 5);

        assertThat(reserve(reserved, 100)).isTrue();
        assertThat(used(nobody)).isZero();
        store().settle(reserved);
        store().release(reserved);
        assertThat(store().days(nobody)).isEmpty();
    }

    @Test
    default void forgets_all_of_an_account_and_what_is_under_way() {
        var ann = account("ann@example.com");
        var bob = account("bob@example.com");
        var underWay = reserved(ann, 5);
        reserve(underWay, 100);
        reserve(reserved(bob, 7), 100);

        store().removeAllOf(ann);
        store().settle(underWay);

        assertThat(used(ann)).isZero();
        assertThat(store().days(ann)).isEmpty();
        assertThat(used(bob)).isEqualTo(7);
    }

    @Test
    default void forgets_days_before_one() {
        var ann = account("ann@example.com");
        var yesterday = TODAY.minusDays(1);
        reserve(new Reserved(ReservationId.random(), ann, yesterday, 1, EXPIRY, Optional.empty()), 100);
        reserve(reserved(ann, 2), 100);

        store().removeBefore(TODAY);

        assertThat(store().used(ann, yesterday, NOW)).isZero();
        assertThat(used(ann)).isEqualTo(2);
    }

    @Test
    default void of_many_on_two_nodes_as_many_get_in_as_there_is_room_for()
            throws InterruptedException, ExecutionException {
        var ann = account("ann@example.com");
        try (var other = Storage.open(config())) {
            var nodes = new UsageStore[] {store(), UsageStore.in(other)};

            assertThat(Race.winners(i -> nodes[i % 2].reserve(reserved(ann, 10), 175, NOW)))
                    .isEqualTo(17);
            assertThat(used(ann)).isEqualTo(170);
        }
    }

    @Test
    default void of_many_that_find_only_expired_reservations_as_many_get_in_as_there_is_room_for()
            throws InterruptedException, ExecutionException {
        var ann = account("ann@example.com");
        IntStream.range(0, 17).forEach(_ -> reserve(reserved(ann, 10), 175));

        assertThat(Race.winners(_ -> store().reserve(lasting(ann, 10), 175, EXPIRY)))
                .isEqualTo(17);
        assertThat(store().used(ann, TODAY, EXPIRY)).isEqualTo(170);
    }

    @Test
    default void nobody_is_refused_while_there_is_room_however_many_come_and_go()
            throws InterruptedException, ExecutionException {
        var ann = account("ann@example.com");
        int rounds = 6;
        // each has one under way at a time, and keeps every other one
        long most = (long) Race.RUNNERS * (rounds / 2 + 1);
        try (var other = Storage.open(config())) {
            var nodes = new UsageStore[] {store(), UsageStore.in(other)};

            assertThat(Race.winners(i -> IntStream.range(0, rounds)
                            .allMatch(round -> comeAndGo(nodes[(i + round) % 2], ann, most, round % 2 == 0))))
                    .isEqualTo(Race.RUNNERS);
        }
        assertThat(used(ann)).isEqualTo((long) Race.RUNNERS * rounds / 2);
        assertThat(store().days(ann)).containsExactly(new Day(TODAY, (long) Race.RUNNERS * rounds / 2));
    }

    @Test
    default void of_many_that_end_the_same_call_the_first_counts() throws InterruptedException, ExecutionException {
        var ann = account("ann@example.com");
        var settled = reserved(ann, 3);
        var disputed = reserved(ann, 50);
        reserve(settled, 100);
        reserve(disputed, 100);

        Race.winners(i -> {
            store().settle(settled);
            if (i % 2 == 0) {
                store().settle(disputed);
            } else {
                store().release(disputed);
            }
            return true;
        });

        assertThat(used(ann)).isIn(3L, 53L);
    }

    private UsageStore store() {
        return UsageStore.in(storage());
    }

    private AccountId account(String email) {
        var account = TestAccount.of(email);
        AccountStore.in(storage()).add(account);
        return account.id();
    }

    private boolean reserve(Reserved wanted, long most) {
        return store().reserve(wanted, most, NOW);
    }

    private long used(AccountId account) {
        return store().used(account, TODAY, NOW);
    }

    private static boolean comeAndGo(UsageStore node, AccountId account, long most, boolean stays) {
        var reserved = reserved(account, 1);
        boolean isIn = node.reserve(reserved, most, NOW);
        if (stays) {
            node.settle(reserved);
        } else {
            node.release(reserved);
        }
        return isIn;
    }

    private static Reserved reserved(AccountId account, int characters) {
        return new Reserved(ReservationId.random(), account, TODAY, characters, EXPIRY, Optional.empty());
    }

    /// One that is there when the others have expired.
    private static Reserved lasting(AccountId account, int characters) {
        return new Reserved(
                ReservationId.random(), account, TODAY, characters, EXPIRY.plusSeconds(90), Optional.empty());
    }
}
