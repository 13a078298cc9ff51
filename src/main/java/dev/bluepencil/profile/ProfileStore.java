package dev.bluepencil.profile;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import java.util.List;
import java.util.Optional;

/// Changes accounts for their owners, and removes them.
public interface ProfileStore {
    /// The store that does so there.
    static ProfileStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlProfileStore(database);
            case Storage.Mongo(var database) -> new MongoProfileStore(database);
        };
    }

    /// Makes the changes, at least one and none twice, if the account is active and its token version is this; returns
    /// it as it is then, or empty.
    ///
    /// Atomic: all changes are made or none, and what they do not name stays as others leave it. A session that was
    /// ended by a raised version changes nothing any more.
    Optional<Account> change(AccountId account, int tokenVersion, List<Change> changes);

    /// Removes the account; its address can be registered again. `false` if it was gone already.
    ///
    /// Atomic: of many callers exactly one gets `true`.
    boolean remove(AccountId account);
}
