package dev.bluepencil.usage;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import org.junit.jupiter.api.AutoClose;

final class MongoUsageStoreTest implements UsageStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public StorageConfig config() {
        return mongo.config();
    }
}
