package dev.bluepencil.role;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Roles;
import dev.bluepencil.storage.Storage;

/// Changes the roles that are kept with accounts; whoever reads the account sees it at once.
public interface RoleStore {
    /// The store that keeps them there.
    static RoleStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlRoleStore(database);
            case Storage.Mongo(var database) -> new MongoRoleStore(database);
        };
    }

    /// Replaces the roles if they still are `old`; `false` if someone else was quicker.
    ///
    /// Atomic: of many that replace the same roles by others, exactly one gets `true`.
    boolean replace(AccountId id, Roles old, Roles next);
}
