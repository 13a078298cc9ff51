package dev.bluepencil.defaults;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoDefaultStoreTest implements DefaultStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final DefaultStore store = DefaultStore.in(storage);

    @Override
    public DefaultStore store() {
        return store;
    }
}
