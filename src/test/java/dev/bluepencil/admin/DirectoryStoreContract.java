package dev.bluepencil.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Role;
import dev.bluepencil.account.Roles;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.role.RoleStore;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every directory keeps to.
interface DirectoryStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Search ALL = search("");

    Storage storage();

    @Test
    default void has_accounts_in_the_order_of_their_addresses() {
        added("bob@example.com", "ann@example.org", "ann@example.com", "ann-marie@example.com");

        assertThat(all(ALL))
                .containsExactly("ann-marie@example.com", "ann@example.com", "ann@example.org", "bob@example.com");
    }

    @Test
    default void has_accounts_as_they_were_added() {
        var ann = TestAccount.of("ann@example.com");
        accounts().add(ann);

        assertThat(store().page(ALL, Optional.empty(), 9)).containsExactly(ann);
    }

    @Test
    default void finds_by_the_beginning_of_the_address_and_by_nothing_else() {
        added("ann@example.com", "anna@example.com", "ao@example.com", "am@example.com", "b.ann@example.com");
        added("a_n@example.com", "a%n@example.com");

        assertThat(all(search("ann"))).containsExactly("ann@example.com", "anna@example.com");
        assertThat(all(search(" ANN@"))).containsExactly("ann@example.com");
        assertThat(all(search("ann@example.com"))).containsExactly("ann@example.com");
        assertThat(all(search("a_"))).containsExactly("a_n@example.com");
        assertThat(all(search("a%"))).containsExactly("a%n@example.com");
        assertThat(all(search("ä"))).isEmpty();
        assertThat(all(search("';--"))).isEmpty();
        assertThat(all(search("zoe"))).isEmpty();
    }

    @Test
    default void pages_through_all_without_losing_or_repeating_any() {
        var expected = IntStream.range(100, 160)
                .mapToObj(i -> "ann" + i + "@example.com")
                .toList();
        added(expected.toArray(String[]::new));
        added("am@example.com", "ao@example.com");

        assertThat(paged(search("ann"), 7)).containsExactlyElementsOf(expected);
        assertThat(paged(ALL, 7)).hasSize(62).isSorted();
        assertThat(paged(ALL, 1)).hasSize(62).isSorted();
    }

    @Test
    default void what_comes_and_goes_meanwhile_moves_no_later_page() {
        added("b@example.com", "d@example.com", "f@example.com");
        var first = store().page(ALL, Optional.empty(), 1);

        added("a@example.com", "c@example.com");

        assertThat(addresses(store().page(ALL, Optional.of(first.getLast().email()), 9)))
                .containsExactly("c@example.com", "d@example.com", "f@example.com");
    }

    @Test
    default void finds_those_who_hold_a_role() {
        var ann = added("ann@example.com").getFirst();
        var bob = added("bob@example.com").getFirst();
        added("anna@example.com");
        for (var admin : List.of(ann, bob)) {
            RoleStore.in(storage()).replace(admin.id(), Roles.NONE, Roles.NONE.with(Role.ADMIN));
        }

        assertThat(paged(new Search(AddressPrefix.ANY, Optional.of(Role.ADMIN)), 1))
                .containsExactly("ann@example.com", "bob@example.com");
        assertThat(all(new Search(new AddressPrefix("an"), Optional.of(Role.ADMIN))))
                .containsExactly("ann@example.com");
    }

    @Test
    default void of_many_that_deactivate_one_wins_and_the_token_version_rises_once()
            throws InterruptedException, ExecutionException {
        var ann = added("ann@example.com").getFirst();
        var bob = added("bob@example.com").getFirst();

        assertThat(Race.winners(_ -> store().deactivate(ann.id(), NOW))).isEqualTo(1);

        var after = accounts().find(ann.id()).orElseThrow();
        assertThat(after.deactivatedAt()).contains(NOW);
        assertThat(after.tokenVersion()).isEqualTo(ann.tokenVersion() + 1);
        assertThat(accounts().find(bob.id())).contains(bob);
    }

    @Test
    default void of_many_that_activate_one_wins_and_the_token_version_stays()
            throws InterruptedException, ExecutionException {
        var ann = added("ann@example.com").getFirst();
        store().deactivate(ann.id(), NOW);

        assertThat(Race.winners(_ -> store().activate(ann.id()))).isEqualTo(1);

        var after = accounts().find(ann.id()).orElseThrow();
        assertThat(after.deactivatedAt()).isEmpty();
        assertThat(after.tokenVersion()).isEqualTo(ann.tokenVersion() + 1);
    }

    @Test
    default void remembers_the_first_deactivation() {
        var ann = added("ann@example.com").getFirst();
        store().deactivate(ann.id(), NOW);

        assertThat(store().deactivate(ann.id(), NOW.plusSeconds(60))).isFalse();
        assertThat(accounts().find(ann.id()).flatMap(Account::deactivatedAt)).contains(NOW);
    }

    @Test
    default void does_nothing_to_an_account_that_is_not_there_or_is_so_already() {
        var ann = added("ann@example.com").getFirst();

        assertThat(store().activate(ann.id())).isFalse();
        assertThat(store().activate(AccountId.random())).isFalse();
        assertThat(store().deactivate(AccountId.random(), NOW)).isFalse();
        assertThat(accounts().find(ann.id())).contains(ann);
    }

    private DirectoryStore store() {
        return DirectoryStore.in(storage());
    }

    private AccountStore accounts() {
        return AccountStore.in(storage());
    }

    private List<Account> added(String... emails) {
        var added = new ArrayList<Account>();
        for (var email : emails) {
            added.add(TestAccount.of(email));
            assertThat(accounts().add(added.getLast())).isTrue();
        }
        return added;
    }

    private List<String> all(Search search) {
        return addresses(store().page(search, Optional.empty(), 1000));
    }

    private List<String> paged(Search search, int most) {
        var all = new ArrayList<String>();
        Optional<EmailAddress> after = Optional.empty();
        while (true) {
            var page = store().page(search, after, most);
            assertThat(page).hasSizeLessThanOrEqualTo(most);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(addresses(page));
            after = Optional.of(page.getLast().email());
        }
    }

    private static List<String> addresses(List<Account> accounts) {
        return accounts.stream().map(account -> account.email().value()).toList();
    }

    private static Search search(String prefix) {
        return new Search(new AddressPrefix(prefix), Optional.empty());
    }
}
