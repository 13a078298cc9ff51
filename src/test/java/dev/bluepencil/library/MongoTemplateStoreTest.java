package dev.bluepencil.library;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoTemplateStoreTest implements TemplateStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final TemplateStore store = TemplateStore.in(storage);

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public TemplateStore store() {
        return store;
    }
}
