package dev.bluepencil.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.bluepencil.TestClock;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import dev.bluepencil.usage.Reservation.AlreadyCharged;
import dev.bluepencil.usage.Reservation.Exceeded;
import dev.bluepencil.usage.Reservation.OtherRequest;
import dev.bluepencil.usage.Reservation.Reserved;
import dev.bluepencil.usage.Reservation.UnderWay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReservationTest {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock();
    private final IdempotencyMarks marks = IdempotencyMarks.of(new Secret("a secret of the service"));
    private final AccountId ann;

    @AutoClose
    private final Storage storage;

    private final Usage usage;

    ReservationTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        var account = TestAccount.of("ann@example.com");
        AccountStore.in(storage).add(account);
        ann = account.id();
        usage = usage(100);
    }

    @Test
    void who_asks_for_too_much_is_told_when_to_come_back() {
        usage.settle(reserved(60));
        reserved(30);

        var exceeded = (Exceeded) usage.reserve(ann, 11);

        var midnight = Instant.parse("2026-05-02T00:00:00Z");
        assertThat(exceeded).isEqualTo(new Exceeded(90, 100, 11, midnight, Duration.ofHours(12)));
        assertThat(exceeded.problem())
                .hasMessage("The text has 11 characters, and 90 of the 100 of today are used;"
                        + " the quota resets at 2026-05-02T00:00:00Z.");
        clock.pass(exceeded.retryAfter());
        reserved(100);
    }

    @Test
    void a_text_that_is_more_than_a_day_has_never_fits() {
        assertThat(usage.reserve(ann, 101))
                .asInstanceOf(type(Exceeded.class))
                .satisfies(exceeded -> assertThat(exceeded.problem())
                        .hasMessage("The text has 101 characters, and an account may send 100 in a day."));
    }

    @Test
    void a_quota_of_zero_is_none() {
        var unlimited = usage(0);
        unlimited.settle((Reserved) unlimited.reserve(ann, Integer.MAX_VALUE));

        assertThat(unlimited.reserve(ann, Integer.MAX_VALUE)).isInstanceOf(Reserved.class);
        assertThat(unlimited.of(ann).used()).isEqualTo(2L * Integer.MAX_VALUE);
        assertThat(unlimited.of(ann).limit()).isEmpty();
    }

    @Test
    void a_call_whose_node_died_stops_counting_a_minute_after_it_must_have_ended() {
        reserved(100);

        clock.pass(LONGEST_CALL.plusMinutes(1).minusMillis(1));
        assertThat(usage.reserve(ann, 1)).isInstanceOf(Exceeded.class);
        assertThat(usage.of(ann).used()).isEqualTo(100);
        clock.pass(Duration.ofMillis(1));
        assertThat(usage.of(ann).used()).isZero();
        reserved(100);
    }

    @Test
    void a_call_counts_to_the_day_it_began_on() {
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        var beforeMidnight = reserved(80);
        clock.pass(Duration.ofSeconds(1));
        reserved(100);
        usage.settle(beforeMidnight);

        assertThat(usage.of(ann).used()).isEqualTo(100);
        assertThat(usage.days(ann)).extracting(UsageStore.Day::characters).containsExactly(0L, 80L);
    }

    @Test
    void the_same_call_is_charged_once_a_day_and_even_when_the_quota_is_used_up() {
        usage.settle((Reserved) usage.reserve(ann, 100, mark("key", "text")));

        assertThat(usage.reserve(ann, 100, mark("key", "text"))).isEqualTo(new AlreadyCharged());
        assertThat(usage.of(ann).used()).isEqualTo(100);
        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(usage.reserve(ann, 100, mark("key", "text"))).isEqualTo(new AlreadyCharged());
        clock.pass(Duration.ofMillis(1));
        assertThat(usage.reserve(ann, 100, mark("key", "text"))).isInstanceOf(Reserved.class);
    }

    @Test
    void the_same_key_for_something_else_is_refused_before_and_after_it_is_charged() {
        var first = (Reserved) usage.reserve(ann, 10, mark("key", "text"));
        assertThat(usage.reserve(ann, 10, mark("key", "text"))).isEqualTo(new UnderWay());
        assertThat(usage.reserve(ann, 10, mark("key", "another"))).isEqualTo(new OtherRequest());
        usage.settle(first);

        assertThat(usage.reserve(ann, 10, mark("key", "another"))).isEqualTo(new OtherRequest());
        assertThat(usage.reserve(ann, 10, mark("another", "text"))).isInstanceOf(Reserved.class);
    }

    @Test
    void a_key_is_its_accounts_alone() {
        var bob = TestAccount.of("bob@example.com");
        AccountStore.in(storage).add(bob);
        usage.reserve(ann, 10, mark("key", "text"));

        assertThat(usage.reserve(bob.id(), 10, marks.mark(bob.id(), "key", List.of("text"))))
                .isInstanceOf(Reserved.class);
    }

    @Test
    void a_call_that_failed_or_was_too_much_can_be_made_again() {
        usage.release((Reserved) usage.reserve(ann, 100, mark("failed", "text")));
        var again = (Reserved) usage.reserve(ann, 100, mark("failed", "text"));
        assertThat(usage.reserve(ann, 1, mark("too much", "text"))).isInstanceOf(Exceeded.class);
        usage.release(again);

        assertThat(usage.reserve(ann, 1, mark("too much", "text"))).isInstanceOf(Reserved.class);
    }

    @Test
    void a_call_that_was_made_anew_before_the_first_ended_is_charged_once() {
        var late = (Reserved) usage.reserve(ann, 40, mark("key", "text"));
        clock.pass(LONGEST_CALL.plusMinutes(1));
        var anew = (Reserved) usage.reserve(ann, 40, mark("key", "text"));

        usage.settle(late);
        usage.settle(anew);

        assertThat(usage.of(ann).used()).isEqualTo(40);
        assertThat(usage.reserve(ann, 40, mark("key", "text"))).isEqualTo(new AlreadyCharged());
    }

    @Test
    void of_many_that_make_the_same_call_at_once_one_is_charged() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(_ -> {
                    var reservation = usage.reserve(ann, 10, mark("key", "text"));
                    if (reservation instanceof Reserved reserved) {
                        usage.settle(reserved);
                    }
                    return reservation instanceof Reserved;
                }))
                .isEqualTo(1);
        assertThat(usage.of(ann).used()).isEqualTo(10);
    }

    @Test
    void days_are_kept_for_a_month() {
        usage.settle(reserved(10));
        clock.pass(Duration.ofDays(31));
        usage.removeExpired();
        assertThat(usage.days(ann)).hasSize(1);

        clock.pass(Duration.ofDays(1));
        usage.removeExpired();
        assertThat(usage.days(ann)).isEmpty();
    }

    @Test
    void a_mark_depends_on_the_secret_and_on_where_parts_begin_and_says_nothing() {
        var mark = mark("a key of mine", "a text of mine");

        assertThat(mark).isEqualTo(mark("a key of mine", "a text of mine"));
        assertThat(mark.toString()).doesNotContain("mine", ann.value());
        assertThat(marks.mark(ann, "key", List.of("ab", "c")).fingerprint())
                .isNotEqualTo(marks.mark(ann, "key", List.of("a", "bc")).fingerprint());
        var otherMark =
                IdempotencyMarks.of(new Secret("another secret")).mark(ann, "a key of mine", List.of("a text of mine"));
        assertThat(otherMark.name()).isNotEqualTo(mark.name());
        assertThat(otherMark.fingerprint()).isNotEqualTo(mark.fingerprint());
    }

    private Usage usage(int quota) {
        var config = Config.from(Map.of("DAILY_CHARACTER_QUOTA", Integer.toString(quota)));
        return new Usage(storage, config.limits(), LONGEST_CALL, clock);
    }

    private Reserved reserved(int characters) {
        return (Reserved) usage.reserve(ann, characters);
    }

    private IdempotencyMark mark(String key, String text) {
        return marks.mark(ann, key, List.of(text));
    }
}
