package dev.bluepencil.address;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteAddressStoreTest implements AddressStoreContract {
    @AutoClose
    private final Storage storage;

    private final AccountStore accounts;
    private final AddressStore store;

    SqliteAddressStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        accounts = AccountStore.in(storage);
        store = AddressStore.in(storage);
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public AddressStore store() {
        return store;
    }
}
