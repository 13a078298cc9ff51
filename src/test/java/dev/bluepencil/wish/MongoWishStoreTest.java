package dev.bluepencil.wish;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoWishStoreTest implements WishStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final WishStore store = WishStore.in(storage);

    @Override
    public WishStore store() {
        return store;
    }
}
