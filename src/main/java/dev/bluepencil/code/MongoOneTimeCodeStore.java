package dev.bluepencil.code;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// One-time codes in MongoDB, one document for each account and purpose.
final class MongoOneTimeCodeStore implements OneTimeCodeStore {
    private static final String COLLECTION = "one_time_codes";

    /// Far longer than tries are counted.
    private static final Duration KEPT = Duration.ofDays(1);

    private final MongoBridge mongo;
    private final MongoCollection<Document> codes;
    private final MongoCollection<Document> tries;

    MongoOneTimeCodeStore(MongoBridge mongo) {
        this.mongo = mongo;
        codes = mongo.collection(COLLECTION);
        tries = mongo.collection("code_tries");
        mongo.expiryIndex(COLLECTION, "expiresAt", KEPT);
    }

    @Override
    public void put(OneTimeCode code, Instant triesSince) {
        // Between the two writes a try may be counted that the first did not see and the second must not lose.
        while (!putWithoutTries(code, triesSince) && !putBesideTries(code, triesSince)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public Optional<OneTimeCode> countTry(AccountId account, CodePurpose purpose, int most, Instant now) {
        var triable = and(is(account, purpose), exists("hash"), gt("expiresAt", now), lt("tries", most));
        var count = combine(inc("tries", 1), set("triedAt", now));
        var live = mongo.first(codes.findOneAndUpdate(triable, count)).map(found -> read(account, purpose, found));
        note(TrySlot.of(account));
        return live;
    }

    @Override
    public boolean redeem(OneTimeCode code) {
        var live =
                and(is(code.account(), code.purpose()), eq("hash", code.hash().hash()));
        return changed(live, unset("hash"));
    }

    @Override
    public void endAllOf(AccountId account) {
        mongo.done(codes.updateMany(areOf(account), unset("hash")));
    }

    @Override
    public void removeAllOf(AccountId account) {
        mongo.done(codes.deleteMany(areOf(account)));
    }

    /// Where nothing was tried since then: starts a count, with or without a code before this one.
    private boolean putWithoutTries(OneTimeCode code, Instant triesSince) {
        var untried = and(is(code.account(), code.purpose()), not(gte("triedAt", triesSince)));
        var update = combine(live(code), set("tries", 0));
        return mongo.unlessTaken(codes.updateOne(untried, update, new UpdateOptions().upsert(true)));
    }

    private boolean putBesideTries(OneTimeCode code, Instant triesSince) {
        return changed(and(is(code.account(), code.purpose()), gte("triedAt", triesSince)), live(code));
    }

    /// If two begin the same slot at once the count lacks one, which nobody reads.
    private void note(TrySlot slot) {
        mongo.unlessTaken(
                tries.updateOne(eq("_id", slot.number()), inc("tries", 1L), new UpdateOptions().upsert(true)));
    }

    private boolean changed(Bson condition, Bson update) {
        return mongo.first(codes.updateOne(condition, update)).orElseThrow().getMatchedCount() == 1;
    }

    private static Bson is(AccountId account, CodePurpose purpose) {
        return eq("_id", account.value() + " " + purpose.name());
    }

    private static Bson areOf(AccountId account) {
        return or(Stream.of(CodePurpose.values())
                .map(purpose -> is(account, purpose))
                .toList());
    }

    private static Bson live(OneTimeCode code) {
        return combine(set("hash", code.hash().hash()), set("expiresAt", code.expiresAt()));
    }

    private static OneTimeCode read(AccountId account, CodePurpose purpose, Document code) {
        var hash = new Credential(code.getString("hash"));
        return new OneTimeCode(account, purpose, hash, code.getDate("expiresAt").toInstant());
    }
}
