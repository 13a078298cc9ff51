package dev.bluepencil.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.storage.Race;
import dev.bluepencil.token.Jti;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every store of token families keeps to.
interface TokenFamilyStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Duration IDLE = Duration.ofDays(30);

    TokenFamilyStore store();

    /// An account that is there.
    Account account();

    @Test
    default void finds_a_family_with_its_account_as_it_was_added() {
        var family = added(NOW);

        assertThat(store().find(family.id())).contains(new Session(family, account()));
    }

    @Test
    default void keeps_every_detail() {
        var plain = family(NOW);
        var family = new TokenFamily(
                plain.id(),
                plain.account(),
                3,
                plain.current(),
                Optional.of(Jti.random()),
                NOW.minusMillis(1),
                NOW,
                NOW.plusMillis(1),
                NOW.plusMillis(2));
        store().add(family);

        assertThat(store().find(family.id()).map(Session::family)).contains(family);
    }

    @Test
    default void finds_nothing_under_an_id_that_was_never_added() {
        added(NOW);

        assertThat(store().find(FamilyId.random())).isEmpty();
    }

    @Test
    default void of_many_that_spend_the_same_token_one_wins() throws InterruptedException, ExecutionException {
        var family = added(NOW);

        assertThat(Race.winners(_ -> advance(family, family.current(), Jti.random(), NOW)))
                .isEqualTo(1);
    }

    @Test
    default void makes_the_next_token_current_and_the_spent_one_its_parent() {
        var family = added(NOW);
        var next = Jti.random();
        var later = NOW.plusSeconds(5);

        assertThat(advance(family, family.current(), next, later)).isTrue();
        assertThat(store().find(family.id()).map(Session::family))
                .contains(new TokenFamily(
                        family.id(),
                        family.account(),
                        family.tokenVersion(),
                        next,
                        Optional.of(family.current()),
                        family.createdAt(),
                        later,
                        later.plus(IDLE),
                        family.endsAt()));
    }

    @Test
    default void spends_no_token_but_the_current_one() {
        var family = added(NOW);
        var next = Jti.random();
        advance(family, family.current(), next, NOW);

        assertThat(advance(family, family.current(), Jti.random(), NOW)).isFalse();
        assertThat(advance(family, Jti.random(), Jti.random(), NOW)).isFalse();
        assertThat(store().find(family.id()).map(it -> it.family().current())).contains(next);
    }

    @Test
    default void spends_a_token_until_it_expires() {
        var family = added(NOW);

        assertThat(advance(family, family.current(), Jti.random(), family.expiresAt()))
                .isFalse();
        assertThat(advance(
                        family,
                        family.current(),
                        Jti.random(),
                        family.expiresAt().minusMillis(1)))
                .isTrue();
    }

    @Test
    default void spends_nothing_of_a_family_that_is_gone() {
        var family = added(NOW);
        store().remove(family.id());

        assertThat(advance(family, family.current(), Jti.random(), NOW)).isFalse();
        assertThat(store().find(family.id())).isEmpty();
    }

    @Test
    default void removes_one_family_and_no_other() {
        var gone = added(NOW);
        var stays = added(NOW);
        store().remove(gone.id());
        store().remove(gone.id());

        assertThat(store().find(gone.id())).isEmpty();
        assertThat(store().find(stays.id())).isPresent();
    }

    @Test
    default void forgets_families_that_expired_before_now() {
        var expired = added(NOW);
        var expiring = added(NOW.plusMillis(1));
        store().removeExpired(expiring.expiresAt());

        assertThat(store().find(expired.id())).isEmpty();
        assertThat(store().find(expiring.id())).isPresent();
    }

    private TokenFamily added(Instant now) {
        var family = family(now);
        store().add(family);
        return family;
    }

    private TokenFamily family(Instant now) {
        return new TokenFamily(
                FamilyId.random(),
                account().id(),
                0,
                Jti.random(),
                Optional.empty(),
                now,
                now,
                now.plus(IDLE),
                now.plus(Duration.ofDays(90)));
    }

    private boolean advance(TokenFamily family, Jti spent, Jti next, Instant now) {
        return store().advance(family.id(), spent, next, now, now.plus(IDLE));
    }
}
