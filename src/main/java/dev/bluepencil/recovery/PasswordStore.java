package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Storage;
import java.time.Instant;

/// Replaces passwords; each time the account's token version moves on, which ends its sessions, and an address
/// that waits to be confirmed is forgotten, since one of those sessions may have been a thief's.
public interface PasswordStore {
    /// The store that keeps them there.
    static PasswordStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlPasswordStore(database);
            case Storage.Mongo(var database) -> new MongoPasswordStore(database);
        };
    }

    /// Gives the account a new credential and takes its address for verified, unless its address or its token
    /// version has changed or it was deactivated.
    ///
    /// Atomic: of many that saw the same account, exactly one gets `true`.
    boolean reset(Account seen, Credential next, Instant now);

    /// Gives the account a new credential, unless its credential or its token version has changed or it was
    /// deactivated.
    ///
    /// Atomic: of many that saw the same account, exactly one gets `true`.
    boolean change(Account seen, Credential next);
}
