package dev.bluepencil.lockout;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoSignInFailureStoreTest implements SignInFailureStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final SignInFailureStore store = SignInFailureStore.in(storage);

    @Override
    public SignInFailureStore store() {
        return store;
    }
}
