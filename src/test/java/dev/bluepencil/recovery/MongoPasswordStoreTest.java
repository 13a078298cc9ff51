package dev.bluepencil.recovery;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoPasswordStoreTest implements PasswordStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    @Override
    public Storage storage() {
        return storage;
    }
}
