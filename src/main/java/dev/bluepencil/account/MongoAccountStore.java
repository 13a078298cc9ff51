package dev.bluepencil.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Accounts in MongoDB; a unique index keeps addresses apart.
final class MongoAccountStore implements AccountStore {
    private final MongoBridge mongo;
    private final MongoCollection<Document> accounts;

    MongoAccountStore(MongoBridge mongo) {
        this.mongo = mongo;
        accounts = mongo.collection(MongoAccounts.COLLECTION);
        mongo.index(MongoAccounts.COLLECTION, Indexes.ascending("email"), new IndexOptions().unique(true));
    }

    @Override
    public boolean add(Account account) {
        return mongo.unlessTaken(accounts.insertOne(MongoAccounts.write(account)));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return mongo.first(accounts.find(eq("_id", id.value()))).map(MongoAccounts::read);
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return mongo.first(accounts.find(eq("email", email.value()))).map(MongoAccounts::read);
    }

    @Override
    public boolean verify(AccountId id, EmailAddress email, Instant now) {
        var unverified = and(eq("_id", id.value()), eq("email", email.value()), exists("verifiedAt", false));
        return changed(unverified, set("verifiedAt", now));
    }

    @Override
    public void endSessions(AccountId id) {
        changed(eq("_id", id.value()), combine(inc("tokenVersion", 1), unset("pendingEmail")));
    }

    @Override
    public void forgetPendingEmail(AccountId id) {
        changed(eq("_id", id.value()), unset("pendingEmail"));
    }

    @Override
    public boolean replaceCredential(AccountId id, Credential old, Credential next) {
        return changed(and(eq("_id", id.value()), eq("credential", old.hash())), set("credential", next.hash()));
    }

    private boolean changed(Bson condition, Bson update) {
        return mongo.first(accounts.updateOne(condition, update)).orElseThrow().getMatchedCount() == 1;
    }
}
