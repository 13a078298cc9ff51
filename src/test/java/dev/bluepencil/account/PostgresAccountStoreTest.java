package dev.bluepencil.account;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresAccountStoreTest implements AccountStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final AccountStore store = AccountStore.in(storage);

    @Override
    public AccountStore store() {
        return store;
    }
}
