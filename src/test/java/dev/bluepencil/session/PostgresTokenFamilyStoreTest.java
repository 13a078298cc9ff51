package dev.bluepencil.session;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

final class PostgresTokenFamilyStoreTest implements TokenFamilyStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final TokenFamilyStore store = TokenFamilyStore.in(storage);
    private final Account ann = TestAccount.of("ann@example.com");

    @BeforeEach
    void add_the_account() {
        AccountStore.in(storage).add(ann);
    }

    @Override
    public TokenFamilyStore store() {
        return store;
    }

    @Override
    public Account account() {
        return ann;
    }
}
