package dev.bluepencil.wish;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/// Wishes in MongoDB.
final class MongoWishStore implements WishStore {
    private static final String COLLECTION = "wishes";

    private final MongoBridge mongo;
    private final MongoCollection<Document> wishes;

    MongoWishStore(MongoBridge mongo) {
        this.mongo = mongo;
        wishes = mongo.collection(COLLECTION);
        mongo.index(COLLECTION, Indexes.ascending("dueAt"), new IndexOptions());
    }

    @Override
    public void add(SealedWish wish, Instant until) {
        mongo.done(wishes.insertOne(new Document("_id", wish.id().value())
                .append("madeAt", wish.madeAt())
                .append("content", wish.content())
                .append("dueAt", until)));
    }

    @Override
    public Optional<SealedWish> claim(Instant now, Instant until) {
        var longestDue = new FindOneAndUpdateOptions().sort(ascending("dueAt"));
        return mongo.first(wishes.findOneAndUpdate(lte("dueAt", now), set("dueAt", until), longestDue))
                .map(MongoWishStore::read);
    }

    @Override
    public Optional<Instant> nextDue() {
        return mongo.first(wishes.find().sort(ascending("dueAt")).limit(1).projection(include("dueAt")))
                .map(found -> found.getDate("dueAt").toInstant());
    }

    @Override
    public void remove(WishId id) {
        mongo.done(wishes.deleteOne(eq("_id", id.value())));
    }

    private static SealedWish read(Document wish) {
        return new SealedWish(
                new WishId(wish.getString("_id")), wish.getDate("madeAt").toInstant(), wish.getString("content"));
    }
}
