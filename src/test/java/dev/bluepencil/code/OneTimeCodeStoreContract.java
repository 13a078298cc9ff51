package dev.bluepencil.code;

import static dev.bluepencil.code.CodePurpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every store of one-time codes keeps to.
interface OneTimeCodeStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Duration HOUR = Duration.ofHours(1);
    int MOST = 5;

    OneTimeCodeStore store();

    /// The id of an account that is there.
    AccountId account();

    @Test
    default void hands_out_the_code_that_was_put() {
        var code = put("first", NOW);

        assertThat(tryAt(NOW)).contains(code);
    }

    @Test
    default void hands_out_nothing_for_an_account_without_a_code() {
        put("first", NOW);

        assertThat(store().countTry(AccountId.random(), VERIFY_EMAIL, MOST, NOW))
                .isEmpty();
    }

    @Test
    default void a_code_for_an_account_that_is_gone_by_then_disturbs_nobody() {
        var gone = new OneTimeCode(
                AccountId.random(), VERIFY_EMAIL, new Credential("late"), NOW.plus(Duration.ofMinutes(10)));

        assertThatCode(() -> store().put(gone, NOW.minus(HOUR))).doesNotThrowAnyException();
    }

    @Test
    default void hands_out_only_the_newest_code() {
        put("first", NOW);
        var second = put("second", NOW);

        assertThat(tryAt(NOW)).contains(second);
    }

    @Test
    default void hands_out_a_code_until_it_expires() {
        var code = put("first", NOW);

        assertThat(tryAt(code.expiresAt().minusMillis(1))).contains(code);
        assertThat(tryAt(code.expiresAt())).isEmpty();
    }

    @Test
    default void counts_tries_up_to_the_limit() {
        put("first", NOW);
        for (int i = 0; i < MOST; i++) {
            assertThat(tryAt(NOW)).isPresent();
        }

        assertThat(tryAt(NOW)).isEmpty();
    }

    @Test
    default void of_many_that_try_at_once_no_more_than_the_limit_get_the_code()
            throws InterruptedException, ExecutionException {
        put("first", NOW);

        assertThat(Race.winners(_ -> tryAt(NOW).isPresent())).isEqualTo(MOST);
    }

    @Test
    default void ends_the_codes_of_one_account_but_not_the_count_of_their_tries() {
        var code = put("first", NOW);
        store().endAllOf(AccountId.random());
        assertThat(tryAt(NOW)).contains(code);

        store().endAllOf(account());

        assertThat(tryAt(NOW)).isEmpty();
        assertThat(store().redeem(code)).isFalse();
        put("second", NOW);
        for (int i = 1; i < MOST; i++) {
            assertThat(tryAt(NOW)).isPresent();
        }
        assertThat(tryAt(NOW)).isEmpty();
    }

    @Test
    default void forgets_the_codes_of_one_account() {
        var code = put("first", NOW);
        store().removeAllOf(AccountId.random());
        assertThat(tryAt(NOW)).contains(code);

        store().removeAllOf(account());

        assertThat(tryAt(NOW)).isEmpty();
        assertThat(store().redeem(code)).isFalse();
    }

    @Test
    default void a_new_code_buys_no_new_tries_within_the_hour() {
        put("first", NOW);
        exhaust(NOW);
        var later = NOW.plus(HOUR);
        put("second", later);

        assertThat(tryAt(later)).isEmpty();
    }

    @Test
    default void a_new_code_has_only_the_tries_that_are_left() {
        put("first", NOW);
        tryAt(NOW);
        var second = put("second", NOW);
        for (int i = 1; i < MOST; i++) {
            assertThat(tryAt(NOW)).contains(second);
        }

        assertThat(tryAt(NOW)).isEmpty();
    }

    @Test
    default void a_new_code_has_all_tries_an_hour_after_the_last_one() {
        put("first", NOW);
        exhaust(NOW);
        var later = NOW.plus(HOUR).plusMillis(1);
        var second = put("second", later);

        assertThat(tryAt(later)).contains(second);
        exhaust(later);
        assertThat(tryAt(later)).isEmpty();
    }

    @Test
    default void tries_that_got_no_code_do_not_put_off_the_new_count() {
        var first = put("first", NOW);
        exhaust(NOW);
        tryAt(first.expiresAt().minusMillis(1));
        var later = NOW.plus(HOUR).plusMillis(1);
        put("second", later);

        assertThat(tryAt(later)).isPresent();
    }

    @Test
    default void of_many_that_put_and_try_at_once_no_more_than_the_limit_get_a_code()
            throws InterruptedException, ExecutionException {
        put("first", NOW);

        assertThat(Race.winners(i -> {
                    put("code " + i, NOW);
                    return tryAt(NOW).isPresent();
                }))
                .isEqualTo(MOST);
    }

    @Test
    default void of_many_first_codes_put_at_once_one_lives() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(i -> put("code " + i, NOW).account().equals(account())))
                .isEqualTo(Race.RUNNERS);

        assertThat(tryAt(NOW)).isPresent();
    }

    @Test
    default void of_many_that_redeem_the_same_code_one_wins() throws InterruptedException, ExecutionException {
        var code = put("first", NOW);

        assertThat(Race.winners(_ -> store().redeem(code))).isEqualTo(1);
    }

    @Test
    default void a_redeemed_code_is_dead() {
        var code = put("first", NOW);
        store().redeem(code);

        assertThat(tryAt(NOW)).isEmpty();
        assertThat(store().redeem(code)).isFalse();
    }

    @Test
    default void a_code_that_was_replaced_cannot_be_redeemed() {
        var first = put("first", NOW);
        var second = put("second", NOW);

        assertThat(store().redeem(first)).isFalse();
        assertThat(store().redeem(second)).isTrue();
    }

    @Test
    default void the_count_outlives_a_redeemed_code() {
        var code = put("first", NOW);
        exhaust(NOW);
        store().redeem(code);
        put("second", NOW);

        assertThat(tryAt(NOW)).isEmpty();
    }

    private OneTimeCode put(String hash, Instant now) {
        var code = new OneTimeCode(account(), VERIFY_EMAIL, new Credential(hash), now.plus(Duration.ofMinutes(10)));
        store().put(code, now.minus(HOUR));
        return code;
    }

    private Optional<OneTimeCode> tryAt(Instant now) {
        return store().countTry(account(), VERIFY_EMAIL, MOST, now);
    }

    private void exhaust(Instant now) {
        for (int i = 0; i < MOST; i++) {
            tryAt(now);
        }
    }
}
