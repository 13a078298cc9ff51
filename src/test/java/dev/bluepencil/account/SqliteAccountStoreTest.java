package dev.bluepencil.account;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteAccountStoreTest implements AccountStoreContract {
    @AutoClose
    private final Storage storage;

    private final AccountStore store;

    SqliteAccountStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = AccountStore.in(storage);
    }

    @Override
    public AccountStore store() {
        return store;
    }
}
