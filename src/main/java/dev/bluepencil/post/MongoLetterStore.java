package dev.bluepencil.post;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Letters in MongoDB; only those that wait have `dueAt`, only those that could not be delivered have `buriedAt`.
final class MongoLetterStore implements LetterStore {
    private static final String COLLECTION = "letters";
    private static final Bson WAITING = gt("dueAt", Instant.EPOCH);
    private static final Bson BURIED = gt("buriedAt", Instant.EPOCH);

    private final MongoBridge mongo;
    private final MongoCollection<Document> letters;

    MongoLetterStore(MongoBridge mongo) {
        this.mongo = mongo;
        letters = mongo.collection(COLLECTION);
        mongo.index(COLLECTION, Indexes.ascending("dueAt"), new IndexOptions());
        mongo.index(COLLECTION, Indexes.ascending("buriedAt"), new IndexOptions());
    }

    @Override
    public void add(SealedLetter letter) {
        mongo.done(letters.insertOne(new Document("_id", letter.id().value())
                .append("postedAt", letter.postedAt())
                .append("worthUntil", letter.worthUntil())
                .append("content", letter.content())
                .append("dueAt", letter.postedAt())
                .append("claims", 0)));
    }

    @Override
    public Optional<LeasedLetter> claim(Instant now, Instant until) {
        var longestDue = new FindOneAndUpdateOptions().sort(ascending("dueAt")).returnDocument(ReturnDocument.AFTER);
        var lease = combine(set("dueAt", until), inc("claims", 1));
        return mongo.first(letters.findOneAndUpdate(lte("dueAt", now), lease, longestDue))
                .map(MongoLetterStore::read);
    }

    @Override
    public Optional<Instant> nextDue() {
        return mongo.first(
                        letters.find(WAITING).sort(ascending("dueAt")).limit(1).projection(include("dueAt")))
                .map(found -> found.getDate("dueAt").toInstant());
    }

    @Override
    public void remove(LetterId id) {
        mongo.done(letters.deleteOne(eq("_id", id.value())));
    }

    @Override
    public void putOff(LeasedLetter letter, Instant due, String problem) {
        mongo.done(letters.updateOne(lease(letter), combine(set("dueAt", due), set("problem", problem))));
    }

    @Override
    public void bury(LeasedLetter letter, Instant now, String reason, Optional<String> recipient) {
        var burial = combine(unset("content"), unset("dueAt"), set("problem", reason), set("buriedAt", now));
        var named = recipient.map(it -> combine(burial, set("recipient", it))).orElse(burial);
        mongo.done(letters.updateOne(lease(letter), named));
    }

    @Override
    public Backlog backlog() {
        return new Backlog(count(WAITING), count(BURIED));
    }

    @Override
    public Optional<Instant> oldest() {
        return mongo
                .all(letters.find(WAITING)
                        .sort(ascending("dueAt"))
                        .limit(Backlog.MOST)
                        .projection(include("postedAt")))
                .stream()
                .map(letter -> letter.getDate("postedAt").toInstant())
                .min(Comparator.naturalOrder());
    }

    @Override
    public void removeBuried(Instant before) {
        mongo.done(letters.deleteMany(lt("buriedAt", before)));
    }

    private int count(Bson condition) {
        var counted = letters.countDocuments(condition, new CountOptions().limit(Backlog.MOST));
        return mongo.first(counted).orElseThrow().intValue();
    }

    private static Bson lease(LeasedLetter letter) {
        return and(eq("_id", letter.id().value()), eq("claims", letter.claims()), WAITING);
    }

    private static LeasedLetter read(Document letter) {
        return new LeasedLetter(
                new SealedLetter(
                        new LetterId(letter.getString("_id")),
                        letter.getDate("postedAt").toInstant(),
                        letter.getDate("worthUntil").toInstant(),
                        letter.getString("content")),
                letter.getInteger("claims"),
                Optional.ofNullable(letter.getString("problem")));
    }
}
