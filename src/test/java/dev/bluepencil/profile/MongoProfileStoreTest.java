package dev.bluepencil.profile;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoProfileStoreTest implements ProfileStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final AccountStore accounts = AccountStore.in(storage);
    private final ProfileStore store = ProfileStore.in(storage);

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public ProfileStore store() {
        return store;
    }
}
