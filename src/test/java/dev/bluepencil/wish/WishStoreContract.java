package dev.bluepencil.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every store of wishes keeps to.
interface WishStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Duration LEASE = Duration.ofSeconds(30);

    WishStore store();

    @Test
    default void hands_out_nothing_when_there_is_nothing() {
        assertThat(claim(NOW)).isEmpty();
        assertThat(store().nextDue()).isEmpty();
    }

    @Test
    default void leaves_a_wish_to_whoever_added_it_until_the_lease_is_over() {
        var wish = add(NOW);

        assertThat(store().nextDue()).contains(NOW);
        assertThat(claim(NOW.minusMillis(1))).isEmpty();
        assertThat(claim(NOW)).contains(wish);
    }

    @Test
    default void hands_out_a_leased_wish_again_when_the_lease_is_over() {
        var wish = add(NOW);
        claim(NOW);

        assertThat(store().nextDue()).contains(NOW.plus(LEASE));
        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(NOW.plus(LEASE))).contains(wish);
    }

    @Test
    default void hands_out_first_what_has_been_due_longest() {
        var second = add(NOW.minusMillis(1));
        var third = add(NOW);
        var first = add(NOW.minusMillis(2));

        assertThat(claim(NOW)).contains(first);
        assertThat(claim(NOW)).contains(second);
        assertThat(claim(NOW)).contains(third);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    default void of_many_that_claim_one_wish_one_gets_it() throws InterruptedException, ExecutionException {
        add(NOW);

        assertThat(Race.winners(_ -> claim(NOW).isPresent())).isEqualTo(1);
        assertThat(Race.winners(_ -> claim(NOW.plus(LEASE)).isPresent())).isEqualTo(1);
    }

    @Test
    default void of_many_that_claim_many_wishes_each_goes_to_one() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 100; i++) {
            add(NOW);
        }

        Queue<WishId> claimed = new ConcurrentLinkedQueue<>();
        Race.winners(_ -> {
            while (store().nextDue().filter(NOW::equals).isPresent()) {
                claim(NOW).map(SealedWish::id).ifPresent(claimed::add);
            }
            return true;
        });
        assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    default void a_removed_wish_is_gone_whoever_holds_it() {
        var wish = add(NOW);
        var other = add(NOW.plusMillis(1));
        claim(NOW);
        store().remove(wish.id());
        store().remove(wish.id());

        assertThat(claim(NOW.plus(LEASE))).contains(other);
        assertThat(claim(NOW.plus(LEASE))).isEmpty();
    }

    private SealedWish add(Instant until) {
        var wish = new SealedWish(WishId.random(), NOW.minusSeconds(7), "sealed Δ");
        store().add(wish, until);
        return wish;
    }

    private Optional<SealedWish> claim(Instant now) {
        return store().claim(now, now.plus(LEASE));
    }
}
