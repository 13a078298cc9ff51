package dev.bluepencil.lockout;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Counts failed sign-ins in MongoDB, one document for each address.
final class MongoSignInFailureStore implements SignInFailureStore {
    private static final String COLLECTION = "sign_in_failures";

    private final MongoBridge mongo;
    private final MongoCollection<Document> failures;

    MongoSignInFailureStore(MongoBridge mongo) {
        this.mongo = mongo;
        failures = mongo.collection(COLLECTION);
        mongo.expiryIndex(COLLECTION, "overAt", Duration.ZERO);
    }

    @Override
    public int count(AddressHash address, int most, Duration span, Instant now) {
        var overAt = now.plus(span);
        var next = countOn(address, now);
        while (next.isEmpty()) {
            if (startCount(address, overAt, now)) {
                return 1;
            }
            next = countOn(address, now); // another failure was first
        }
        int number = next.get();
        if (number == most) {
            mongo.done(failures.updateOne(is(address), set("overAt", overAt)));
        }
        return number;
    }

    @Override
    public boolean forgive(AddressHash address, int most, Instant now) {
        var forgivable = and(is(address), or(lt("failures", most), lte("overAt", now)));
        return !isCounted(address)
                || mongo.first(failures.deleteOne(forgivable)).orElseThrow().getDeletedCount() == 1
                || !isCounted(address);
    }

    @Override
    public void forget(AddressHash address) {
        mongo.done(failures.deleteOne(is(address)));
    }

    @Override
    public void removeOver(Instant now) {
        mongo.done(failures.deleteMany(lt("overAt", now)));
    }

    private Optional<Integer> countOn(AddressHash address, Instant now) {
        var counting = and(is(address), gt("overAt", now));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return mongo.first(failures.findOneAndUpdate(counting, inc("failures", 1), after))
                .map(count -> count.getInteger("failures"));
    }

    private boolean startCount(AddressHash address, Instant overAt, Instant now) {
        var over = and(is(address), lte("overAt", now));
        var first = combine(set("failures", 1), set("overAt", overAt));
        return mongo.first(failures.updateOne(over, first)).orElseThrow().getMatchedCount() == 1
                || mongo.unlessTaken(failures.insertOne(new Document("_id", address.value())
                        .append("failures", 1)
                        .append("overAt", overAt)));
    }

    private boolean isCounted(AddressHash address) {
        return mongo.first(failures.find(is(address))).isPresent();
    }

    private static Bson is(AddressHash address) {
        return eq("_id", address.value());
    }
}
