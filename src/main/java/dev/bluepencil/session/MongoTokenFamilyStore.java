package dev.bluepencil.session;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.storage.mongo.MongoBridge;
import dev.bluepencil.token.Jti;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Token families in MongoDB.
final class MongoTokenFamilyStore implements TokenFamilyStore {
    static final String COLLECTION = "token_families";

    private final MongoBridge mongo;
    private final MongoCollection<Document> families;

    MongoTokenFamilyStore(MongoBridge mongo) {
        this.mongo = mongo;
        families = mongo.collection(COLLECTION);
        mongo.index(COLLECTION, Indexes.ascending("account"), new IndexOptions());
        mongo.expiryIndex(COLLECTION, "expiresAt", Duration.ZERO);
    }

    @Override
    public void add(TokenFamily family) {
        mongo.done(families.insertOne(write(family)));
    }

    @Override
    public Optional<Session> find(FamilyId id) {
        var familyAndAccount = List.of(
                match(eq("_id", id.value())),
                lookup(MongoAccounts.COLLECTION, "account", "_id", "owner"),
                unwind("$owner"));
        return mongo.first(families.aggregate(familyAndAccount))
                .map(found -> new Session(read(found), MongoAccounts.read(found.get("owner", Document.class))));
    }

    @Override
    public List<TokenFamily> list(AccountId account, int tokenVersion, Instant now) {
        var alive = and(eq("account", account.value()), eq("tokenVersion", tokenVersion), gt("expiresAt", now));
        var lastUsedFirst = orderBy(descending("issuedAt"), ascending("_id"));
        return mongo.all(families.find(alive).sort(lastUsedFirst)).stream()
                .map(MongoTokenFamilyStore::read)
                .toList();
    }

    @Override
    public boolean advance(Jti spent, TokenFamily next) {
        var spendable =
                and(eq("_id", next.id().value()), eq("current", spent.value()), gt("expiresAt", next.issuedAt()));
        var update = combine(
                set("current", next.current().value()),
                set("parent", spent.value()),
                set("issuedAt", next.issuedAt()),
                set("expiresAt", next.expiresAt()),
                set("address", next.visitor().address()),
                set("userAgent", next.visitor().userAgent()));
        return mongo.first(families.updateOne(spendable, update)).orElseThrow().getMatchedCount() == 1;
    }

    @Override
    public void adopt(FamilyId id, int version) {
        mongo.done(families.updateOne(eq("_id", id.value()), set("tokenVersion", version)));
    }

    @Override
    public boolean remove(FamilyId id) {
        return removed(eq("_id", id.value()));
    }

    @Override
    public boolean remove(FamilyId id, AccountId owner) {
        return removed(and(eq("_id", id.value()), eq("account", owner.value())));
    }

    @Override
    public void removeAll(AccountId account) {
        mongo.done(families.deleteMany(eq("account", account.value())));
    }

    @Override
    public void removeExpired(Instant now) {
        mongo.done(families.deleteMany(lt("expiresAt", now)));
    }

    private boolean removed(Bson condition) {
        return mongo.first(families.deleteOne(condition)).orElseThrow().getDeletedCount() == 1;
    }

    /// What is absent has no field.
    private static Document write(TokenFamily family) {
        var document = new Document("_id", family.id().value())
                .append("account", family.account().value())
                .append("tokenVersion", family.tokenVersion())
                .append("current", family.current().value())
                .append("createdAt", family.createdAt())
                .append("issuedAt", family.issuedAt())
                .append("expiresAt", family.expiresAt())
                .append("endsAt", family.endsAt())
                .append("address", family.visitor().address())
                .append("userAgent", family.visitor().userAgent());
        family.parent().ifPresent(parent -> document.append("parent", parent.value()));
        return document;
    }

    private static TokenFamily read(Document family) {
        return new TokenFamily(
                new FamilyId(family.getString("_id")),
                new AccountId(family.getString("account")),
                family.getInteger("tokenVersion"),
                new Jti(family.getString("current")),
                Optional.ofNullable(family.getString("parent")).map(Jti::new),
                family.getDate("createdAt").toInstant(),
                family.getDate("issuedAt").toInstant(),
                family.getDate("expiresAt").toInstant(),
                family.getDate("endsAt").toInstant(),
                new Visitor(family.get("address", ""), family.get("userAgent", "")));
    }
}
