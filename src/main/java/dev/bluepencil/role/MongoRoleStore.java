package dev.bluepencil.role;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.account.Roles;
import dev.bluepencil.storage.mongo.MongoBridge;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Roles in MongoDB.
final class MongoRoleStore implements RoleStore {
    private final MongoBridge mongo;
    private final MongoCollection<Document> accounts;

    MongoRoleStore(MongoBridge mongo) {
        this.mongo = mongo;
        accounts = mongo.collection(MongoAccounts.COLLECTION);
    }

    @Override
    public boolean replace(AccountId id, Roles old, Roles next) {
        var unchanged = and(eq("_id", id.value()), are(old));
        var update = accounts.updateOne(unchanged, set("roles", next.toString()));
        return mongo.first(update).orElseThrow().getMatchedCount() == 1;
    }

    /// Accounts from before there were roles have no field for them.
    private static Bson are(Roles roles) {
        var same = eq("roles", roles.toString());
        return roles.equals(Roles.NONE) ? or(same, exists("roles", false)) : same;
    }
}
