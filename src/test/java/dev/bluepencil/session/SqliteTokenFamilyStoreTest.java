package dev.bluepencil.session;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteTokenFamilyStoreTest implements TokenFamilyStoreContract {
    @AutoClose
    private final Storage storage;

    private final TokenFamilyStore store;
    private final Account ann = TestAccount.of("ann@example.com");

    SqliteTokenFamilyStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = TokenFamilyStore.in(storage);
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
