package dev.bluepencil.admin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The accounts of a MongoDB database.
final class MongoDirectoryStore implements DirectoryStore {
    private final MongoBridge mongo;
    private final MongoCollection<Document> accounts;

    MongoDirectoryStore(MongoBridge mongo) {
        this.mongo = mongo;
        accounts = mongo.collection(MongoAccounts.COLLECTION);
        // Few accounts have a role, so those that do are found without looking at all the others.
        mongo.index(MongoAccounts.COLLECTION, Indexes.ascending("roles", "email"), new IndexOptions());
    }

    @Override
    public List<Account> page(Search search, Optional<EmailAddress> after, int most) {
        var conditions = new ArrayList<Bson>();
        after.ifPresent(email -> conditions.add(gt("email", email.value())));
        // Else said by `after`; of two such conditions an index might begin at the wrong one.
        if (after.filter(search.prefix()::begins).isEmpty()) {
            conditions.add(gte("email", search.prefix().value()));
        }
        search.prefix().end().ifPresent(end -> conditions.add(lt("email", end)));
        search.role().ifPresent(role -> {
            conditions.add(gt("roles", ""));
            conditions.add(regex("roles", "(^| )" + role.wire() + "( |$)"));
        });
        return mongo
                .all(accounts.find(and(conditions))
                        .sort(Indexes.ascending("email"))
                        .limit(most))
                .stream()
                .map(MongoAccounts::read)
                .toList();
    }

    @Override
    public boolean deactivate(AccountId id, Instant now) {
        return changed(
                and(eq("_id", id.value()), exists("deactivatedAt", false)),
                combine(set("deactivatedAt", now), inc("tokenVersion", 1), unset("pendingEmail")));
    }

    @Override
    public boolean activate(AccountId id) {
        return changed(and(eq("_id", id.value()), exists("deactivatedAt")), unset("deactivatedAt"));
    }

    private boolean changed(Bson condition, Bson update) {
        return mongo.first(accounts.updateOne(condition, update)).orElseThrow().getMatchedCount() == 1;
    }
}
