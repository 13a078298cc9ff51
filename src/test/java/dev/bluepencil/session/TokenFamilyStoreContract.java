package dev.bluepencil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Visitor;
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
    Visitor ELSEWHERE = new Visitor("198.51.100.7", "another program");

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
                NOW.plusMillis(2),
                new Visitor("2001:db8::1", "Pencil's own \"app\" Δ"));
        store().add(family);

        assertThat(store().find(family.id()).map(Session::family)).contains(family);
    }

    @Test
    default void a_family_whose_account_is_gone_by_then_is_dead_from_the_start() {
        var plain = family(NOW);
        var orphan = new TokenFamily(
                plain.id(),
                AccountId.random(),
                0,
                plain.current(),
                Optional.empty(),
                NOW,
                NOW,
                plain.expiresAt(),
                plain.endsAt(),
                plain.visitor());

        store().add(orphan);

        assertThat(store().find(orphan.id())).isEmpty();
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
                        family.endsAt(),
                        ELSEWHERE));
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

        assertThat(store().remove(gone.id())).isTrue();
        assertThat(store().remove(gone.id())).isFalse();

        assertThat(store().find(gone.id())).isEmpty();
        assertThat(store().find(stays.id())).isPresent();
    }

    @Test
    default void of_many_that_end_a_session_one_wins() throws InterruptedException, ExecutionException {
        var family = added(NOW);

        assertThat(Race.winners(_ -> store().remove(family.id()))).isEqualTo(1);
    }

    @Test
    default void removes_a_family_for_its_owner_only() {
        var family = added(NOW);

        assertThat(store().remove(family.id(), AccountId.random())).isFalse();
        assertThat(store().find(family.id())).isPresent();
        assertThat(store().remove(family.id(), account().id())).isTrue();
        assertThat(store().find(family.id())).isEmpty();
    }

    @Test
    default void removes_all_families_of_an_account() {
        var one = added(NOW);
        var two = added(NOW);
        store().removeAll(AccountId.random());
        assertThat(store().find(one.id())).isPresent();

        store().removeAll(account().id());
        assertThat(store().find(one.id())).isEmpty();
        assertThat(store().find(two.id())).isEmpty();
    }

    @Test
    default void lists_living_families_of_a_version_the_one_used_last_first() {
        var older = added(NOW);
        var newer = added(NOW.plusMillis(1));
        var moved = added(NOW.plusMillis(2));
        store().adopt(moved.id(), 1);

        assertThat(store().list(account().id(), 0, NOW)).containsExactly(newer, older);
        assertThat(store().list(account().id(), 0, older.expiresAt())).containsExactly(newer);
        assertThat(store().list(account().id(), 1, NOW))
                .extracting(TokenFamily::id)
                .containsExactly(moved.id());
        assertThat(store().list(AccountId.random(), 0, NOW)).isEmpty();
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
                now.plus(Duration.ofDays(90)),
                new Visitor("192.0.2.1", "curl/8"));
    }

    private boolean advance(TokenFamily family, Jti spent, Jti next, Instant now) {
        return store().advance(
                        spent,
                        new TokenFamily(
                                family.id(),
                                family.account(),
                                family.tokenVersion(),
                                next,
                                Optional.of(spent),
                                family.createdAt(),
                                now,
                                now.plus(IDLE),
                                family.endsAt(),
                                ELSEWHERE));
    }
}
