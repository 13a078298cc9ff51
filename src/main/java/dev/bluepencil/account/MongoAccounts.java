package dev.bluepencil.account;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// How an account looks as a document of `accounts`, for every query that has one in its result.
public final class MongoAccounts {
    /// The collection that holds them, by account id.
    public static final String COLLECTION = "accounts";

    private MongoAccounts() {}

    public static Account read(Document account) {
        return new Account(
                new AccountId(account.getString("_id")),
                new EmailAddress(account.getString("email")),
                Optional.ofNullable(account.getString("fullName")).map(FullName::new),
                new Credential(account.getString("credential")),
                instant(account, "verifiedAt"),
                account.getInteger("tokenVersion"),
                account.getDate("createdAt").toInstant(),
                Roles.parse(account.get("roles", "")),
                new Settings(account.get("settings", Settings.NONE.json())),
                Optional.ofNullable(account.getString("pendingEmail")).map(EmailAddress::new),
                instant(account, "deactivatedAt"));
    }

    /// What is absent has no field.
    static Document write(Account account) {
        var document = new Document("_id", account.id().value())
                .append("email", account.email().value())
                .append("credential", account.credential().hash())
                .append("tokenVersion", account.tokenVersion())
                .append("createdAt", account.createdAt())
                .append("roles", account.roles().toString())
                .append("settings", account.settings().json());
        account.fullName().map(FullName::value).ifPresent(name -> document.append("fullName", name));
        account.verifiedAt().ifPresent((Instant at) -> document.append("verifiedAt", at));
        account.pendingEmail().map(EmailAddress::value).ifPresent(email -> document.append("pendingEmail", email));
        account.deactivatedAt().ifPresent((Instant at) -> document.append("deactivatedAt", at));
        return document;
    }

    private static Optional<Instant> instant(Document account, String field) {
        return Optional.ofNullable(account.getDate(field)).map(Date::toInstant);
    }
}
