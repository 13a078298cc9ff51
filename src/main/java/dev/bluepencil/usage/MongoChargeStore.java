package dev.bluepencil.usage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.storage.mongo.MongoBridge;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Remembers charged calls in MongoDB.
final class MongoChargeStore implements ChargeStore {
    private static final String COLLECTION = "charges";

    private final MongoBridge mongo;
    private final MongoCollection<Document> charges;
    private final MongoCollection<Document> accounts;

    MongoChargeStore(MongoBridge mongo) {
        this.mongo = mongo;
        charges = mongo.collection(COLLECTION);
        accounts = mongo.collection(MongoAccounts.COLLECTION);
        mongo.index(COLLECTION, Indexes.ascending("account"), new IndexOptions());
        mongo.index(COLLECTION, Indexes.ascending("expiresAt"), new IndexOptions());
    }

    @Override
    public Optional<Claim> claim(IdempotencyMark mark, Reserved holder, Instant now) {
        Optional<Claim> others = Optional.empty();
        while (others.isEmpty() && !take(mark, holder, now)) {
            others = find(mark, now); // unless it was given up meanwhile
        }
        return others;
    }

    @Override
    public boolean settle(IdempotencyMark mark, ReservationId holder, Instant until) {
        var update = combine(set("settled", true), set("expiresAt", until));
        return mongo.first(charges.updateOne(is(mark, holder), update))
                        .orElseThrow()
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void free(IdempotencyMark mark, ReservationId holder) {
        mongo.done(charges.deleteOne(and(is(mark, holder), eq("settled", false))));
    }

    @Override
    public void removeAllOf(AccountId account) {
        mongo.done(charges.deleteMany(eq("account", account.value())));
    }

    @Override
    public void removeExpired(Instant now) {
        mongo.done(charges.deleteMany(lt("expiresAt", now)));
    }

    private boolean take(IdempotencyMark mark, Reserved holder, Instant now) {
        var free = and(eq("_id", mark.name()), lte("expiresAt", now));
        var update = combine(
                set("account", holder.account().value()),
                set("fingerprint", mark.fingerprint()),
                set("holder", holder.id().value()),
                set("settled", false),
                set("expiresAt", holder.expiresAt()));
        var result = mongo.resultUnlessTaken(charges.updateOne(free, update, new UpdateOptions().upsert(true)));
        if (result.filter(it -> it.getUpsertedId() != null).isPresent() && isGone(holder.account())) {
            // Had there been a claim before, it would go with the account.
            free(mark, holder.id());
        }
        return result.isPresent();
    }

    private Optional<Claim> find(IdempotencyMark mark, Instant now) {
        return mongo.first(charges.find(and(eq("_id", mark.name()), gt("expiresAt", now))))
                .map(charge -> new Claim(charge.getString("fingerprint"), charge.getBoolean("settled")));
    }

    private boolean isGone(AccountId account) {
        return mongo.first(accounts.find(eq("_id", account.value())).projection(include("_id")))
                .isEmpty();
    }

    private static Bson is(IdempotencyMark mark, ReservationId holder) {
        return and(eq("_id", mark.name()), eq("holder", holder.value()));
    }
}
