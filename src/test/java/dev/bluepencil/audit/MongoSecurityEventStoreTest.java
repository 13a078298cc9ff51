package dev.bluepencil.audit;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoSecurityEventStoreTest implements SecurityEventStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final SecurityEventStore store = SecurityEventStore.in(storage);

    @Override
    public SecurityEventStore store() {
        return store;
    }
}
