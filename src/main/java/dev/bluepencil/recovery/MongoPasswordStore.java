package dev.bluepencil.recovery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.Account;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Passwords in MongoDB.
final class MongoPasswordStore implements PasswordStore {
    private final MongoBridge mongo;
    private final MongoCollection<Document> accounts;

    MongoPasswordStore(MongoBridge mongo) {
        this.mongo = mongo;
        accounts = mongo.collection(MongoAccounts.COLLECTION);
    }

    /// An account stays verified once it is, so there is no harm in looking at that first.
    @Override
    public boolean reset(Account seen, Credential next, Instant now) {
        var seenAddress = and(unchanged(seen), eq("email", seen.email().value()));
        var verified = and(seenAddress, exists("verifiedAt"));
        var update = replacedBy(next);
        return changed(verified, update)
                || changed(and(seenAddress, exists("verifiedAt", false)), combine(update, set("verifiedAt", now)))
                || changed(verified, update); // it was verified just now
    }

    @Override
    public boolean change(Account seen, Credential next) {
        return changed(and(unchanged(seen), eq("credential", seen.credential().hash())), replacedBy(next));
    }

    private boolean changed(Bson condition, Bson update) {
        return mongo.first(accounts.updateOne(condition, update)).orElseThrow().getMatchedCount() == 1;
    }

    private static Bson unchanged(Account seen) {
        return and(
                eq("_id", seen.id().value()), eq("tokenVersion", seen.tokenVersion()), exists("deactivatedAt", false));
    }

    private static Bson replacedBy(Credential next) {
        return combine(set("credential", next.hash()), inc("tokenVersion", 1), unset("pendingEmail"));
    }
}
