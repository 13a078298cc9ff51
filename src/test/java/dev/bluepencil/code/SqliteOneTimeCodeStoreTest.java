package dev.bluepencil.code;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteOneTimeCodeStoreTest implements OneTimeCodeStoreContract {
    @AutoClose
    private final Storage storage;

    private final OneTimeCodeStore store;
    private final Account ann = TestAccount.of("ann@example.com");

    SqliteOneTimeCodeStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = OneTimeCodeStore.in(storage);
        AccountStore.in(storage).add(ann);
    }

    @Override
    public OneTimeCodeStore store() {
        return store;
    }

    @Override
    public AccountId account() {
        return ann.id();
    }
}
