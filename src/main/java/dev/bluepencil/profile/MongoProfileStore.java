package dev.bluepencil.profile;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.FullName;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Changes accounts in MongoDB.
final class MongoProfileStore implements ProfileStore {
    private final MongoBridge mongo;
    private final MongoCollection<Document> accounts;

    MongoProfileStore(MongoBridge mongo) {
        this.mongo = mongo;
        accounts = mongo.collection(MongoAccounts.COLLECTION);
    }

    @Override
    public Optional<Account> change(AccountId account, int tokenVersion, List<Change> changes) {
        var standing =
                and(eq("_id", account.value()), eq("tokenVersion", tokenVersion), exists("deactivatedAt", false));
        var update = combine(changes.stream().map(MongoProfileStore::update).toList());
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return mongo.first(accounts.findOneAndUpdate(standing, update, after)).map(MongoAccounts::read);
    }

    @Override
    public boolean remove(AccountId account) {
        return mongo.first(accounts.deleteOne(eq("_id", account.value())))
                        .orElseThrow()
                        .getDeletedCount()
                == 1;
    }

    private static Bson update(Change change) {
        return switch (change) {
            case Change.Name(var name) -> field("fullName", name.map(FullName::value));
            case Change.OwnSettings(var settings) -> set("settings", settings.json());
            case Change.PendingEmail(var email) -> field("pendingEmail", email.map(EmailAddress::value));
        };
    }

    /// What is absent has no field.
    private static Bson field(String name, Optional<String> value) {
        return value.map(it -> set(name, it)).orElseGet(() -> unset(name));
    }
}
