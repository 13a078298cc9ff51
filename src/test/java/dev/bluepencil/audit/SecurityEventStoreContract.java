package dev.bluepencil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.storage.OrderedIds;
import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of security events keeps to.
interface SecurityEventStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    AccountId ANN = new AccountId("ann");
    AccountId BOB = new AccountId("bob");
    Which ALL = new Which(Optional.empty(), Optional.empty());
    Visitor PHONE = new Visitor("2001:db8::7", "Fernsprecher/1.0 (größer)");
    OrderedIds IDS = new OrderedIds();

    SecurityEventStore store();

    @Test
    default void keeps_every_detail() {
        var full = new SecurityEvent(
                new EventId(IDS.next(NOW)),
                Optional.of(ANN),
                EventKind.ACCOUNT_DEACTIVATED,
                NOW,
                PHONE,
                Optional.of(BOB));
        var bare = new SecurityEvent(
                new EventId(IDS.next(NOW)),
                Optional.empty(),
                EventKind.SIGN_IN_FAILED,
                NOW.minusMillis(1),
                new Visitor("", ""),
                Optional.empty());

        store().add(full);
        store().add(bare);

        assertThat(all(ALL)).containsExactly(full, bare);
    }

    @Test
    default void keeps_every_kind() {
        for (var kind : EventKind.values()) {
            var event = added(ANN, kind, NOW);
            assertThat(all(new Which(Optional.empty(), Optional.of(kind)))).containsExactly(event);
        }
    }

    @Test
    default void has_the_newest_first_whatever_the_order_they_came_in() {
        var second = added(ANN, EventKind.SIGNED_OUT, NOW.plusMillis(1));
        var first = added(ANN, EventKind.SIGNED_IN, NOW);
        var third = added(ANN, EventKind.SIGNED_IN, NOW.plusMillis(2));

        assertThat(all(ALL)).containsExactly(third, second, first);
    }

    @Test
    default void tells_accounts_and_kinds_apart() {
        var annIn = added(ANN, EventKind.SIGNED_IN, NOW);
        var annOut = added(ANN, EventKind.SIGNED_OUT, NOW);
        var bobIn = added(BOB, EventKind.SIGNED_IN, NOW);
        var nobody = added(Optional.empty(), EventKind.SIGNED_IN, NOW);

        assertThat(all(ALL)).containsExactly(nobody, bobIn, annOut, annIn);
        assertThat(all(Which.of(ANN))).containsExactly(annOut, annIn);
        assertThat(all(Which.of(new AccountId("")))).isEmpty();
        assertThat(all(new Which(Optional.empty(), Optional.of(EventKind.SIGNED_IN))))
                .containsExactly(nobody, bobIn, annIn);
        assertThat(all(new Which(Optional.of(ANN), Optional.of(EventKind.SIGNED_IN))))
                .containsExactly(annIn);
    }

    @Test
    default void pages_through_many_of_one_millisecond_without_losing_or_repeating_any() {
        var expected = new ArrayList<SecurityEvent>();
        for (int i = 0; i < 60; i++) {
            expected.add(added(ANN, EventKind.SIGN_IN_FAILED, NOW.plusMillis(i < 5 ? -1 : i < 55 ? 0 : 1)));
            added(BOB, EventKind.SIGN_IN_FAILED, NOW);
            added(ANN, EventKind.SIGNED_IN, NOW);
        }
        var newestFirst = expected.stream()
                .sorted(Comparator.comparing(SecurityEvent::at)
                        .thenComparing(event -> event.id().value())
                        .reversed())
                .toList();

        assertThat(paged(new Which(Optional.of(ANN), Optional.of(EventKind.SIGN_IN_FAILED)), 7))
                .containsExactlyElementsOf(newestFirst);
        assertThat(paged(Which.of(ANN), 7)).hasSize(120).doesNotHaveDuplicates();
        assertThat(paged(ALL, 7)).hasSize(180).doesNotHaveDuplicates();
    }

    @Test
    default void what_is_added_meanwhile_moves_no_later_page() {
        var events = IntStream.range(0, 6)
                .mapToObj(i -> added(ANN, EventKind.SIGNED_IN, NOW.plusMillis(i)))
                .toList();
        var first = store().page(ALL, Optional.empty(), Instant.EPOCH, 3);

        added(ANN, EventKind.SIGNED_OUT, NOW.plusSeconds(1));

        assertThat(store().page(ALL, Optional.of(first.getLast().moment()), Instant.EPOCH, 9))
                .containsExactly(events.get(2), events.get(1), events.get(0));
    }

    @Test
    default void shows_nothing_from_before_the_time_it_is_asked_for() {
        var old = added(ANN, EventKind.SIGNED_IN, NOW.minusMillis(1));
        var kept = added(ANN, EventKind.SIGNED_IN, NOW);

        assertThat(store().page(Which.of(ANN), Optional.empty(), NOW, 9)).containsExactly(kept);
        assertThat(store().page(ALL, Optional.of(kept.moment()), NOW, 9)).isEmpty();
        assertThat(store().page(ALL, Optional.of(kept.moment()), NOW.minusMillis(1), 9))
                .containsExactly(old);
    }

    @Test
    default void forgets_an_account_and_no_other() {
        IntStream.range(0, 2100).forEach(_ -> added(ANN, EventKind.SIGNED_IN, NOW));
        var bobs = added(BOB, EventKind.SIGNED_IN, NOW);
        var nobodys = added(Optional.empty(), EventKind.SIGN_IN_FAILED, NOW);

        store().removeAllOf(ANN);
        store().removeAllOf(ANN);

        assertThat(all(ALL)).containsExactly(nobodys, bobs);
    }

    @Test
    default void forgets_what_is_older_and_nothing_else() {
        IntStream.range(0, 2100).forEach(i -> added(ANN, EventKind.SIGNED_IN, NOW.minusMillis(1 + i)));
        added(Optional.empty(), EventKind.SIGN_IN_FAILED, NOW.minus(Duration.ofDays(400)));
        var kept = added(ANN, EventKind.SIGNED_IN, NOW);

        store().removeBefore(NOW);

        assertThat(all(ALL)).containsExactly(kept);
    }

    @Test
    default void keeps_all_that_many_add_at_once() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(i -> {
                    added(ANN, i % 2 == 0 ? EventKind.SIGNED_IN : EventKind.SIGN_IN_FAILED, NOW);
                    return true;
                }))
                .isEqualTo(Race.RUNNERS);

        assertThat(paged(ALL, 7)).hasSize(Race.RUNNERS).doesNotHaveDuplicates();
    }

    private SecurityEvent added(AccountId account, EventKind kind, Instant at) {
        return added(Optional.of(account), kind, at);
    }

    private SecurityEvent added(Optional<AccountId> account, EventKind kind, Instant at) {
        var event = new SecurityEvent(new EventId(IDS.next(at)), account, kind, at, PHONE, Optional.empty());
        store().add(event);
        return event;
    }

    private List<SecurityEvent> all(Which which) {
        return store().page(which, Optional.empty(), Instant.EPOCH, 10_000);
    }

    private List<SecurityEvent> paged(Which which, int most) {
        var all = new ArrayList<SecurityEvent>();
        Optional<Moment> before = Optional.empty();
        while (true) {
            var page = store().page(which, before, Instant.EPOCH, most);
            assertThat(page).hasSizeLessThanOrEqualTo(most);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            before = Optional.of(page.getLast().moment());
        }
    }
}
