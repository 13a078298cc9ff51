package dev.bluepencil.lockout;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import org.junit.jupiter.api.AutoClose;

final class PostgresSignInFailureStoreTest implements SignInFailureStoreContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @AutoClose
    private final Storage storage = Storage.open(postgres.config());

    private final SignInFailureStore store = SignInFailureStore.in(storage);

    @Override
    public SignInFailureStore store() {
        return store;
    }
}
