package dev.bluepencil.code;

import static dev.bluepencil.code.CodePurpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_try_writes_as_much_for_nobody_as_for_somebody_with_or_without_a_code() {
        assertThat(marksOfATry(ann.id())).isEqualTo(1);
        store.put(new OneTimeCode(ann.id(), VERIFY_EMAIL, new Credential("hash"), NOW.plusMillis(1)), NOW);
        assertThat(marksOfATry(ann.id())).isEqualTo(1);
        assertThat(marksOfATry(AccountId.random())).isEqualTo(1);
    }

    private int marksOfATry(AccountId account) {
        int before = marks();
        store.countTry(account, VERIFY_EMAIL, MOST, NOW);
        return marks() - before;
    }

    private int marks() {
        return ((Storage.Sql) storage)
                .database()
                .read(handle -> handle.createQuery("SELECT coalesce(sum(tries), 0) FROM code_tries")
                        .mapTo(Integer.class)
                        .one());
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
