package dev.bluepencil.address;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.MongoAccounts;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.mongo.MongoBridge;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Moves accounts in MongoDB; the unique index on addresses keeps them apart.
final class MongoAddressStore implements AddressStore {
    private final MongoBridge mongo;
    private final MongoCollection<Document> accounts;

    MongoAddressStore(MongoBridge mongo) {
        this.mongo = mongo;
        accounts = mongo.collection(MongoAccounts.COLLECTION);
    }

    @Override
    public Optional<FormerAddresses> former(AccountId account) {
        return mongo.first(accounts.find(eq("_id", account.value())))
                .map(found -> FormerAddresses.parse(found.get("formerEmails", "")));
    }

    @Override
    public Move.Outcome complete(Move move) {
        var awaited = and(isWhereItWas(move), eq("pendingEmail", move.to().value()), exists("deactivatedAt", false));
        return make(awaited, arrival(move));
    }

    @Override
    public Move.Outcome revert(Move move, Credential next) {
        var update = combine(arrival(move), inc("tokenVersion", 1), set("credential", next.hash()));
        return make(isWhereItWas(move), update);
    }

    @Override
    public boolean removeUnconfirmed(AccountId account, EmailAddress email) {
        var unconfirmed = and(eq("_id", account.value()), eq("email", email.value()), exists("verifiedAt", false));
        return mongo.first(accounts.deleteOne(unconfirmed)).orElseThrow().getDeletedCount() == 1;
    }

    private Move.Outcome make(Bson condition, Bson update) {
        return mongo.resultUnlessTaken(accounts.updateOne(condition, update))
                .map(result -> result.getMatchedCount() == 1 ? Move.Outcome.DONE : Move.Outcome.OVERTAKEN)
                .orElse(Move.Outcome.TAKEN);
    }

    /// Who never left an address has no such field.
    private static Bson isWhereItWas(Move move) {
        var known = move.known().text();
        return and(
                eq("_id", move.account().value()),
                eq("email", move.from().value()),
                known.isEmpty() ? exists("formerEmails", false) : eq("formerEmails", known));
    }

    private static Bson arrival(Move move) {
        var next = move.next().text();
        return combine(
                set("email", move.to().value()),
                unset("pendingEmail"),
                set("verifiedAt", move.at()),
                next.isEmpty() ? unset("formerEmails") : set("formerEmails", next));
    }
}
