package dev.bluepencil.usage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.storage.mongo.MongoBridge;
import dev.bluepencil.usage.Reservation.Reserved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Counts characters in MongoDB, one document for each account and day.
///
/// Its `total` is what is used and reserved, so that each step is one conditional update of one document: to settle is
/// to forget the reservation, to release is to take it off the total as well. One that has expired is taken off by
/// whoever lacks the room, and stays as `lapsed`, for a call that ends late.
final class MongoUsageStore implements UsageStore {
    private static final String COLLECTION = "usage_days";

    private final MongoBridge mongo;
    private final MongoCollection<Document> days;
    private final MongoCollection<Document> accounts;

    MongoUsageStore(MongoBridge mongo) {
        this.mongo = mongo;
        days = mongo.collection(COLLECTION);
        accounts = mongo.collection(MongoAccounts.COLLECTION);
        mongo.index(COLLECTION, Indexes.ascending("account"), new IndexOptions());
        mongo.index(COLLECTION, Indexes.ascending("day"), new IndexOptions());
    }

    @Override
    public boolean reserve(Reserved wanted, long most, Instant now) {
        if (wanted.characters() > most) {
            return false; // of a day that has no document yet the condition below says nothing
        }
        while (!add(wanted, most)) {
            var day = find(wanted.account(), wanted.day());
            if (day.map(it -> it.used(now)).orElse(0L) + wanted.characters() > most) {
                return false;
            }
            day.ifPresent(it -> it.expired(now).forEach(this::lapse));
            Thread.onSpinWait();
        }
        return true;
    }

    @Override
    public void settle(Reserved reserved) {
        var held = Held.of(reserved);
        if (!changed(held.live(), unset(held.path()))) {
            changed(held.lapsed(), combine(unset(held.path()), inc("total", held.characters())));
        }
    }

    @Override
    public void release(Reserved reserved) {
        var held = Held.of(reserved);
        if (!changed(held.live(), combine(unset(held.path()), inc("total", -held.characters())))) {
            changed(held.lapsed(), unset(held.path()));
        }
    }

    @Override
    public long used(AccountId account, LocalDate day, Instant now) {
        return find(account, day).map(it -> it.used(now)).orElse(0L);
    }

    @Override
    public List<Day> days(AccountId account) {
        var lastFirst = days.find(eq("account", account.value())).sort(Indexes.descending("day"));
        return mongo.all(lastFirst).stream()
                .map(Counted::new)
                .map(it -> new Day(it.day(), it.used(Instant.MAX)))
                .toList();
    }

    @Override
    public void removeAllOf(AccountId account) {
        mongo.done(days.deleteMany(eq("account", account.value())));
    }

    @Override
    public void removeBefore(LocalDate day) {
        mongo.done(days.deleteMany(lt("day", day.toString())));
    }

    /// `false` if there is no room, or a day was begun by two at once.
    private boolean add(Reserved wanted, long most) {
        var held = Held.of(wanted);
        var room = and(is(held.day()), lte("total", most - held.characters()));
        var reservation = new Document("characters", held.characters()).append("expiresAt", wanted.expiresAt());
        var update = combine(
                inc("total", held.characters()),
                set(held.path(), reservation),
                setOnInsert("account", wanted.account().value()),
                setOnInsert("day", wanted.day().toString()));
        var result = mongo.resultUnlessTaken(days.updateOne(room, update, new UpdateOptions().upsert(true)));
        if (result.filter(it -> it.getUpsertedId() != null).isPresent() && isGone(wanted.account())) {
            // Only who begins a day looks: had it begun before, it would go with the account.
            mongo.done(days.deleteOne(is(held.day())));
        }
        return result.isPresent();
    }

    private void lapse(Held held) {
        changed(held.live(), combine(set(held.path() + ".lapsed", true), inc("total", -held.characters())));
    }

    private boolean changed(Bson condition, Bson update) {
        return mongo.first(days.updateOne(condition, update)).orElseThrow().getMatchedCount() == 1;
    }

    private Optional<Counted> find(AccountId account, LocalDate day) {
        return mongo.first(days.find(is(id(account, day)))).map(Counted::new);
    }

    private boolean isGone(AccountId account) {
        return mongo.first(accounts.find(eq("_id", account.value())).projection(include("_id")))
                .isEmpty();
    }

    private static Bson is(String day) {
        return eq("_id", day);
    }

    private static String id(AccountId account, LocalDate day) {
        return account.value() + " " + day;
    }

    /// A reservation and the day it stands in.
    private record Held(String day, String path, long characters) {
        static Held of(Reserved reserved) {
            return of(id(reserved.account(), reserved.day()), reserved.id().value(), reserved.characters());
        }

        static Held of(String day, String id, long characters) {
            return new Held(day, "reservations." + id, characters);
        }

        Bson live() {
            return and(is(day), exists(path), exists(path + ".lapsed", false));
        }

        Bson lapsed() {
            return and(is(day), eq(path + ".lapsed", true));
        }
    }

    /// A day as it is kept.
    private record Counted(Document document) {
        LocalDate day() {
            return LocalDate.parse(document.getString("day"));
        }

        /// All that is used, and reserved beyond `now`.
        long used(Instant now) {
            return document.getLong("total")
                    - expired(now).stream().mapToLong(Held::characters).sum();
        }

        /// Those reserved until `now` that the total still has.
        List<Held> expired(Instant now) {
            var reservations = document.get("reservations", new Document());
            return reservations.keySet().stream()
                    .filter(id -> isExpired(reservations.get(id, Document.class), now))
                    .map(id -> Held.of(
                            document.getString("_id"),
                            id,
                            reservations.get(id, Document.class).getLong("characters")))
                    .toList();
        }

        private static boolean isExpired(Document reservation, Instant now) {
            return !reservation.containsKey("lapsed")
                    && !reservation.getDate("expiresAt").toInstant().isAfter(now);
        }
    }
}
