package dev.bluepencil.lockout;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

final class SqliteSignInFailureStoreTest implements SignInFailureStoreContract {
    @AutoClose
    private final Storage storage;

    SqliteSignInFailureStoreTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
    }

    @Override
    public SignInFailureStore store() {
        return SignInFailureStore.in(storage);
    }
}
