package dev.bluepencil.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Security events in MongoDB.
final class MongoSecurityEventStore implements SecurityEventStore {
    private static final String COLLECTION = "security_events";

    private final MongoBridge mongo;
    private final MongoCollection<Document> events;

    MongoSecurityEventStore(MongoBridge mongo) {
        this.mongo = mongo;
        events = mongo.collection(COLLECTION);
        index("at", "_id");
        index("account", "at", "_id");
        index("kind", "at", "_id");
    }

    @Override
    public void add(SecurityEvent event) {
        mongo.done(events.insertOne(write(event)));
    }

    @Override
    public List<SecurityEvent> page(Which which, Optional<Moment> before, Instant since, int most) {
        var conditions = new ArrayList<Bson>();
        conditions.add(gte("at", since));
        which.account().ifPresent(account -> conditions.add(eq("account", account.value())));
        which.kind().ifPresent(kind -> conditions.add(eq("kind", kind.name())));
        before.ifPresent(moment -> conditions.add(earlier(moment)));
        return mongo
                .all(events.find(and(conditions))
                        .sort(Indexes.descending("at", "_id"))
                        .limit(most))
                .stream()
                .map(MongoSecurityEventStore::read)
                .toList();
    }

    @Override
    public void removeAllOf(AccountId account) {
        mongo.done(events.deleteMany(eq("account", account.value())));
    }

    @Override
    public void removeBefore(Instant then) {
        mongo.done(events.deleteMany(lt("at", then)));
    }

    /// The first condition says nothing new, but it is one that an index can begin at.
    private static Bson earlier(Moment moment) {
        return and(
                lte("at", moment.at()),
                or(lt("at", moment.at()), lt("_id", moment.id().value())));
    }

    private void index(String... fields) {
        mongo.index(COLLECTION, Indexes.ascending(fields), new IndexOptions());
    }

    /// What is absent has no field.
    private static Document write(SecurityEvent event) {
        var document = new Document("_id", event.id().value())
                .append("kind", event.kind().name())
                .append("at", event.at())
                .append("address", event.visitor().address())
                .append("userAgent", event.visitor().userAgent());
        event.account().ifPresent(account -> document.append("account", account.value()));
        event.actor().ifPresent(actor -> document.append("actor", actor.value()));
        return document;
    }

    private static SecurityEvent read(Document event) {
        return new SecurityEvent(
                new EventId(event.getString("_id")),
                Optional.ofNullable(event.getString("account")).map(AccountId::new),
                EventKind.valueOf(event.getString("kind")),
                event.getDate("at").toInstant(),
                new Visitor(event.getString("address"), event.getString("userAgent")),
                Optional.ofNullable(event.getString("actor")).map(AccountId::new));
    }
}
