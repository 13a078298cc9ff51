package dev.bluepencil.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.library.Expected.Any;
import dev.bluepencil.library.Expected.OneOf;
import dev.bluepencil.storage.mongo.MongoBridge;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.MongoTemplates;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Own templates in MongoDB. Whose it is begins each `_id`, so that finding one or paging through them touches nobody
/// else's.
final class MongoTemplateStore implements TemplateStore {
    private static final String COLLECTION = "templates";
    private static final Bson SHOWN = exclude("_id", "account", "slot", "searched");

    private final MongoBridge mongo;
    private final MongoCollection<Document> templates;
    private final MongoCollection<Document> accounts;

    MongoTemplateStore(MongoBridge mongo) {
        this.mongo = mongo;
        templates = mongo.collection(COLLECTION);
        accounts = mongo.collection(MongoAccounts.COLLECTION);
        mongo.index(COLLECTION, Indexes.ascending("account", "slot"), new IndexOptions().unique(true));
    }

    @Override
    public boolean add(AccountId owner, Template template, int most) {
        var slot = freeSlot(owner, most);
        while (slot.isPresent() && !insert(owner, template, slot.getAsInt())) {
            slot = freeSlot(owner, most);
        }
        if (slot.isPresent() && isGone(owner)) {
            removeAllOf(owner);
        }
        return slot.isPresent();
    }

    @Override
    public Optional<Template> find(AccountId owner, TemplateId id) {
        return mongo.first(templates.find(own(owner, id)).projection(SHOWN)).map(MongoTemplates::readOwn);
    }

    @Override
    public Optional<Template> replace(
            AccountId owner, TemplateId id, Expected expected, Draft draft, Revision next, Instant now) {
        var update = combine(
                set("title", draft.title().value()),
                set("category", draft.category().value()),
                set("content", draft.content().value()),
                set("searched", SearchText.searched(draft)),
                set("revision", next.value()),
                set("updatedAt", now));
        var after = new FindOneAndUpdateOptions().projection(SHOWN).returnDocument(ReturnDocument.AFTER);
        return mongo.first(templates.findOneAndUpdate(own(owner, id, expected), update, after))
                .map(MongoTemplates::readOwn);
    }

    @Override
    public Optional<Template> remove(AccountId owner, TemplateId id, Expected expected) {
        var before = new FindOneAndDeleteOptions().projection(SHOWN);
        return mongo.first(templates.findOneAndDelete(own(owner, id, expected), before))
                .map(MongoTemplates::readOwn);
    }

    @Override
    public List<Template> page(AccountId owner, Filter filter, Optional<TemplateId> after, int most) {
        var conditions = new ArrayList<Bson>();
        conditions.add(gt("_id", after.map(it -> key(owner, it)).orElse(owner + " ")));
        conditions.add(lt("_id", owner + "!")); // which follows the space
        filter.category().ifPresent(it -> conditions.add(eq("category", it.value())));
        filter.text().ifPresent(it -> conditions.add(regex("searched", Pattern.quote(it.folded()))));
        return mongo
                .all(templates
                        .find(and(conditions))
                        .sort(Indexes.ascending("_id"))
                        .limit(most)
                        .projection(SHOWN))
                .stream()
                .map(MongoTemplates::readOwn)
                .toList();
    }

    @Override
    public Map<Category, Integer> categories(AccountId owner) {
        var counting = templates.aggregate(List.of(
                Aggregates.match(eq("account", owner.value())),
                Aggregates.group("$category", Accumulators.sum("templates", 1))));
        return mongo.all(counting).stream()
                .collect(Collectors.toMap(it -> new Category(it.getString("_id")), it -> it.getInteger("templates")));
    }

    @Override
    public void removeAllOf(AccountId owner) {
        mongo.done(templates.deleteMany(eq("account", owner.value())));
    }

    private OptionalInt freeSlot(AccountId owner, int most) {
        var taken = mongo.all(templates.find(eq("account", owner.value())).projection(include("slot"))).stream()
                .map(it -> it.getInteger("slot"))
                .toList();
        return Slots.free(taken, most);
    }

    /// `false` if somebody else has the slot by now.
    private boolean insert(AccountId owner, Template template, int slot) {
        return mongo.unlessTaken(templates.insertOne(MongoTemplates.write(template)
                .append("_id", key(owner, template.id()))
                .append("account", owner.value())
                .append("slot", slot)
                .append("searched", SearchText.searched(template.draft()))));
    }

    private boolean isGone(AccountId account) {
        return mongo.first(accounts.find(eq("_id", account.value())).projection(include("_id")))
                .isEmpty();
    }

    private static Bson own(AccountId owner, TemplateId id, Expected expected) {
        return switch (expected) {
            case Any() -> own(owner, id);
            case OneOf(var revisions) ->
                and(
                        own(owner, id),
                        in("revision", revisions.stream().map(Revision::value).toList()));
        };
    }

    private static Bson own(AccountId owner, TemplateId id) {
        return eq("_id", key(owner, id));
    }

    private static String key(AccountId owner, TemplateId id) {
        return owner + " " + id;
    }
}
