package dev.bluepencil.defaults;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.storage.mongo.MongoBridge;
import dev.bluepencil.template.MongoTemplates;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Default templates in MongoDB: all in one document, by slug, since one write is all or nothing.
final class MongoDefaultStore implements DefaultStore {
    private static final String ID = "set";

    private final MongoBridge mongo;
    private final MongoCollection<Document> sets;

    MongoDefaultStore(MongoBridge mongo) {
        this.mongo = mongo;
        sets = mongo.collection("default_templates");
    }

    @Override
    public List<Template> all() {
        return present().map(MongoDefaultStore::templates).orElse(List.of());
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public List<DefaultChange> replaceAll(List<DefaultTemplate> templates, Instant now) {
        while (true) {
            var present = present();
            var succession =
                    Succession.of(present.map(MongoDefaultStore::templates).orElse(List.of()), templates, now);
            if (replace(present.map(it -> it.getString("revision")), succession)) {
                return succession.changes();
            }
            Thread.onSpinWait(); // another was faster
        }
    }

    @Override
    public boolean setFirst(List<DefaultTemplate> templates, Instant now) {
        return replace(Optional.empty(), Succession.of(List.of(), templates, now));
    }

    @Override
    public boolean isSet() {
        return mongo.first(sets.find(eq("_id", ID)).projection(include("_id"))).isPresent();
    }

    /// `false` if the set is no longer the one of that revision.
    private boolean replace(Optional<String> revision, Succession succession) {
        var next = new Document("_id", ID)
                .append("revision", Revision.random().value())
                .append(
                        "templates",
                        succession.templates().values().stream()
                                .map(MongoDefaultStore::write)
                                .toList());
        if (revision.isEmpty()) {
            return mongo.unlessTaken(sets.insertOne(next));
        }
        var same = and(eq("_id", ID), eq("revision", revision.get()));
        return mongo.first(sets.replaceOne(same, next)).orElseThrow().getMatchedCount() == 1;
    }

    private Optional<Document> present() {
        return mongo.first(sets.find(eq("_id", ID)));
    }

    private static Document write(Template template) {
        return MongoTemplates.write(template)
                .append("slug", template.slug().orElseThrow().value());
    }

    private static List<Template> templates(Document set) {
        return set.getList("templates", Document.class).stream()
                .map(MongoTemplates::readDefault)
                .toList();
    }
}
