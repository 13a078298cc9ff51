package dev.bluepencil.address;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresAddressStoreTest implements AddressStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final AccountStore accounts = AccountStore.in(storage);
    private final AddressStore store = AddressStore.in(storage);

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public AddressStore store() {
        return store;
    }
}
