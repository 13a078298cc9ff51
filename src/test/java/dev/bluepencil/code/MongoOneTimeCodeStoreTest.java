package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoOneTimeCodeStoreTest implements OneTimeCodeStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final OneTimeCodeStore store = OneTimeCodeStore.in(storage);
    private final AccountId account = AccountId.random();

    @Override
    public OneTimeCodeStore store() {
        return store;
    }

    @Override
    public AccountId account() {
        return account;
    }
}
