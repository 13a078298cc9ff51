package dev.bluepencil.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every store of letters keeps to.
interface LetterStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Duration LEASE = Duration.ofMinutes(2);

    LetterStore store();

    @Test
    default void hands_out_a_letter_as_it_was_added() {
        var letter = add(NOW);

        var leased = claim(NOW).orElseThrow();
        assertThat(leased.sealed()).isEqualTo(letter);
        assertThat(leased.claims()).isEqualTo(1);
        assertThat(leased.problem()).isEmpty();
    }

    @Test
    default void hands_out_nothing_when_there_is_nothing() {
        assertThat(claim(NOW)).isEmpty();
        assertThat(store().nextDue()).isEmpty();
        assertThat(store().backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    default void hands_out_first_what_has_been_due_longest() {
        var second = add(NOW.minusMillis(1));
        var third = add(NOW);
        var first = add(NOW.minusMillis(2));

        assertThat(claim(NOW)).map(LeasedLetter::sealed).contains(first);
        assertThat(claim(NOW)).map(LeasedLetter::sealed).contains(second);
        assertThat(claim(NOW)).map(LeasedLetter::sealed).contains(third);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    default void hands_out_nothing_before_it_is_due() {
        add(NOW);

        assertThat(claim(NOW.minusMillis(1))).isEmpty();
        assertThat(store().nextDue()).contains(NOW);
    }

    @Test
    default void hands_out_a_leased_letter_again_when_the_lease_is_over() {
        var letter = add(NOW);
        claim(NOW);

        assertThat(store().nextDue()).contains(NOW.plus(LEASE));
        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        var again = claim(NOW.plus(LEASE)).orElseThrow();
        assertThat(again.sealed()).isEqualTo(letter);
        assertThat(again.claims()).isEqualTo(2);
    }

    @Test
    default void of_many_that_claim_one_letter_one_gets_it() throws InterruptedException, ExecutionException {
        add(NOW);

        assertThat(Race.winners(_ -> claim(NOW).isPresent())).isEqualTo(1);
    }

    @Test
    default void of_many_that_claim_many_letters_each_goes_to_one() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 100; i++) {
            add(NOW);
        }

        Queue<LetterId> claimed = new ConcurrentLinkedQueue<>();
        Race.winners(_ -> {
            while (store().nextDue().filter(NOW::equals).isPresent()) {
                claim(NOW).map(LeasedLetter::id).ifPresent(claimed::add);
            }
            return true;
        });
        assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    default void of_many_that_claim_a_letter_whose_lease_is_over_one_gets_it()
            throws InterruptedException, ExecutionException {
        add(NOW);
        claim(NOW);

        assertThat(Race.winners(_ -> claim(NOW.plus(LEASE)).isPresent())).isEqualTo(1);
    }

    @Test
    default void a_letter_that_is_put_off_is_due_then_and_tells_why() {
        var letter = add(NOW);
        var later = NOW.plusSeconds(5);
        store().putOff(claim(NOW).orElseThrow(), later, "451 later");

        assertThat(store().nextDue()).contains(later);
        assertThat(claim(later.minusMillis(1))).isEmpty();
        var again = claim(later).orElseThrow();
        assertThat(again.sealed()).isEqualTo(letter);
        assertThat(again.problem()).contains("451 later");
    }

    @Test
    default void a_removed_letter_is_gone() {
        var letter = add(NOW);
        claim(NOW);
        store().remove(letter.id());

        assertThat(claim(NOW.plus(LEASE))).isEmpty();
        assertThat(store().backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    default void a_buried_letter_is_never_handed_out_again() {
        add(NOW);
        store().bury(claim(NOW).orElseThrow(), NOW, "550 unknown", Optional.of("a***@example.com"));

        assertThat(claim(NOW.plus(LEASE))).isEmpty();
        assertThat(store().nextDue()).isEmpty();
        assertThat(store().backlog()).isEqualTo(new Backlog(0, 1));
    }

    @Test
    default void whoever_has_lost_the_lease_has_no_say() {
        add(NOW);
        var lost = claim(NOW).orElseThrow();
        var held = claim(NOW.plus(LEASE)).orElseThrow();
        store().putOff(lost, NOW, "late");
        store().bury(lost, NOW, "late", Optional.empty());

        assertThat(store().nextDue()).contains(NOW.plus(LEASE).plus(LEASE));
        assertThat(store().backlog()).isEqualTo(new Backlog(1, 0));
        store().bury(held, NOW, "gone", Optional.empty());
        store().putOff(held, NOW, "late");
        assertThat(store().backlog()).isEqualTo(new Backlog(0, 1));
        assertThat(store().nextDue()).isEmpty();
    }

    @Test
    default void counts_no_further_than_it_tells() {
        for (int i = 0; i < Backlog.MOST + 1; i++) {
            add(NOW);
        }

        assertThat(store().backlog()).isEqualTo(new Backlog(Backlog.MOST, 0));
    }

    @Test
    default void tells_since_when_the_oldest_letter_waits() {
        assertThat(store().oldest()).isEmpty();
        add(NOW.plusMillis(5));
        add(NOW);
        assertThat(store().oldest()).contains(NOW);
        store().bury(claim(NOW).orElseThrow(), NOW, "gone", Optional.empty());

        assertThat(store().oldest()).contains(NOW.plusMillis(5));
    }

    @Test
    default void forgets_what_was_buried_long_ago_and_nothing_else() {
        add(NOW);
        add(NOW);
        add(NOW);
        store().bury(claim(NOW).orElseThrow(), NOW, "gone", Optional.empty());
        store().bury(claim(NOW).orElseThrow(), NOW.plusMillis(1), "gone", Optional.empty());
        store().removeBuried(NOW.plusMillis(1));

        assertThat(store().backlog()).isEqualTo(new Backlog(1, 1));
    }

    private SealedLetter add(Instant postedAt) {
        var letter = new SealedLetter(LetterId.random(), postedAt, postedAt.plusSeconds(60), "sealed Δ");
        store().add(letter);
        return letter;
    }

    private Optional<LeasedLetter> claim(Instant now) {
        return store().claim(now, now.plus(LEASE));
    }
}
