package dev.bluepencil.account;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoAccountStoreTest implements AccountStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final AccountStore store = AccountStore.in(storage);

    @Override
    public AccountStore store() {
        return store;
    }
}
