package dev.bluepencil.profile;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteProfileStoreTest implements ProfileStoreContract {
    @AutoClose
    private final Storage storage;

    private final AccountStore accounts;
    private final ProfileStore store;

    SqliteProfileStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        accounts = AccountStore.in(storage);
        store = ProfileStore.in(storage);
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public ProfileStore store() {
        return store;
    }
}
