package dev.bluepencil.account;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/// Keeps accounts; no two with the same address.
public interface AccountStore {
    /// The store that keeps them there.
    static AccountStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlAccountStore(database);
            case Storage.Mongo(var database) -> new MongoAccountStore(database);
        };
    }

    /// Keeps a new account unless its address is taken.
    ///
    /// Atomic: of many that bring the same address, exactly one gets `true`.
    boolean add(Account account);

    Optional<Account> find(AccountId id);

    Optional<Account> find(EmailAddress email);

    /// Notes that the owner of the address confirmed it, if it still is the account's address and was not
    /// confirmed before.
    ///
    /// Atomic: of many callers exactly one gets `true`.
    boolean verify(AccountId id, EmailAddress email, Instant now);

    /// Raises the token version, so that every token of the account is dead, and forgets the pending address.
    void endSessions(AccountId id);

    /// Forgets the address that waits to become the account's own, for who asked for it may not be the owner.
    void forgetPendingEmail(AccountId id);

    /// Replaces the credential if it still is `old`; `false` if someone else was quicker.
    boolean replaceCredential(AccountId id, Credential old, Credential next);
}
