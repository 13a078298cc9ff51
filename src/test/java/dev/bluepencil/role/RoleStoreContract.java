package dev.bluepencil.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Role;
import dev.bluepencil.account.Roles;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// What every store of roles keeps to.
interface RoleStoreContract {
    Roles ADMIN = Roles.NONE.with(Role.ADMIN);

    Storage storage();

    @Test
    default void replaces_the_roles_it_knows_there_and_back() {
        var ann = added("ann@example.com");
        var bob = added("bob@example.com");

        assertThat(store().replace(ann.id(), Roles.NONE, ADMIN)).isTrue();
        assertThat(roles(ann)).isEqualTo(ADMIN);
        assertThat(roles(bob)).isEqualTo(Roles.NONE);

        assertThat(store().replace(ann.id(), ADMIN, Roles.NONE)).isTrue();
        assertThat(roles(ann)).isEqualTo(Roles.NONE);
    }

    @Test
    default void leaves_roles_that_someone_else_replaced_and_accounts_that_are_not_there() {
        var ann = added("ann@example.com");

        assertThat(store().replace(ann.id(), ADMIN, Roles.NONE)).isFalse();
        assertThat(store().replace(AccountId.random(), Roles.NONE, ADMIN)).isFalse();
        assertThat(roles(ann)).isEqualTo(Roles.NONE);
    }

    @Test
    default void of_many_that_replace_the_same_roles_one_wins() throws InterruptedException, ExecutionException {
        var ann = added("ann@example.com");

        assertThat(Race.winners(_ -> store().replace(ann.id(), Roles.NONE, ADMIN)))
                .isEqualTo(1);
        assertThat(roles(ann)).isEqualTo(ADMIN);
    }

    private RoleStore store() {
        return RoleStore.in(storage());
    }

    private Account added(String email) {
        var account = TestAccount.of(email);
        AccountStore.in(storage()).add(account);
        return account;
    }

    private Roles roles(Account account) {
        return AccountStore.in(storage()).find(account.id()).orElseThrow().roles();
    }
}
