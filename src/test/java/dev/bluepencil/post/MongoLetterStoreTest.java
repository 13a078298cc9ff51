package dev.bluepencil.post;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoLetterStoreTest implements LetterStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final LetterStore store = LetterStore.in(storage);

    @Override
    public LetterStore store() {
        return store;
    }
}
