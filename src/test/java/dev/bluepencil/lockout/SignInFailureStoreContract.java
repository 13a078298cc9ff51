package dev.bluepencil.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every count of failed sign-ins keeps to.
interface SignInFailureStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Duration SPAN = Duration.ofMinutes(30);
    AddressHash ANN = AddressHash.of(new EmailAddress("ann@example.com"));
    AddressHash BOB = AddressHash.of(new EmailAddress("bob@example.com"));

    SignInFailureStore store();

    @Test
    default void counts_each_address_by_itself() {
        assertThat(count(ANN, NOW)).isEqualTo(1);
        assertThat(count(ANN, NOW)).isEqualTo(2);
        assertThat(count(BOB, NOW)).isEqualTo(1);
    }

    @Test
    default void forgives_failures_that_are_too_few_to_lock() {
        count(ANN, NOW);
        count(ANN, NOW);

        assertThat(store().forgive(ANN, 3, NOW)).isTrue();
        assertThat(count(ANN, NOW)).isEqualTo(1);
    }

    @Test
    default void forgives_where_nothing_failed() {
        assertThat(store().forgive(ANN, 3, NOW)).isTrue();
    }

    @Test
    default void forgives_nothing_once_there_are_too_many() {
        for (int i = 0; i < 4; i++) {
            count(ANN, NOW);
        }

        assertThat(store().forgive(ANN, 3, NOW.plus(SPAN).minusMillis(1))).isFalse();
        assertThat(count(ANN, NOW)).isEqualTo(5);
    }

    @Test
    default void changes_nothing_when_none_are_to_be_forgiven() {
        count(ANN, NOW);

        assertThat(store().forgive(ANN, 0, Instant.EPOCH)).isFalse();
        assertThat(count(ANN, NOW)).isEqualTo(2);
    }

    @Test
    default void counts_anew_when_the_span_since_the_first_failure_is_over() {
        count(ANN, NOW);
        count(ANN, NOW.plusSeconds(1));

        assertThat(count(ANN, NOW.plus(SPAN))).isEqualTo(1);
    }

    @Test
    default void a_lock_lasts_the_whole_span_from_the_last_failure_allowed_and_is_not_drawn_out() {
        count(ANN, NOW);
        count(ANN, NOW);
        count(ANN, NOW.plusSeconds(60));
        count(ANN, NOW.plusSeconds(120));
        var end = NOW.plusSeconds(60).plus(SPAN);

        assertThat(store().forgive(ANN, 3, end.minusMillis(1))).isFalse();
        assertThat(store().forgive(ANN, 3, end)).isTrue();
        assertThat(count(ANN, end)).isEqualTo(1);
    }

    @Test
    default void forgets_on_demand() {
        for (int i = 0; i < 3; i++) {
            count(ANN, NOW);
        }
        store().forget(ANN);

        assertThat(store().forgive(ANN, 3, NOW)).isTrue();
    }

    @Test
    default void clears_away_only_what_is_over() {
        count(ANN, NOW);
        count(BOB, NOW.plusMillis(1));
        store().removeOver(NOW.plus(SPAN).plusMillis(1));

        assertThat(count(BOB, NOW)).isEqualTo(2);
    }

    @Test
    default void of_many_that_fail_at_once_each_gets_its_own_number() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(_ -> count(ANN, NOW) == 3)).isEqualTo(1);
        assertThat(store().forgive(ANN, 3, NOW)).isFalse();
    }

    private int count(AddressHash address, Instant now) {
        return store().count(address, 3, SPAN, now);
    }
}
