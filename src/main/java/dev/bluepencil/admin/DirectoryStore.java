package dev.bluepencil.admin;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All accounts, for admins; a page takes as long to find among a million as among a few.
public interface DirectoryStore {
    /// The store that keeps them there.
    static DirectoryStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlDirectoryStore(database);
            case Storage.Mongo(var database) -> new MongoDirectoryStore(database);
        };
    }

    /// Accounts in the order of their addresses.
    ///
    /// @param after only those with a greater address than this, if given
    /// @param most no more than so many
    List<Account> page(Search search, Optional<EmailAddress> after, int most);

    /// Shuts the account out, if it is not: every session is over from here on and stays so, whatever comes
    /// after, and the pending address is forgotten.
    ///
    /// Atomic: of many callers exactly one gets `true`.
    boolean deactivate(AccountId id, Instant now);

    /// Lets the account in again, if it is shut out.
    ///
    /// Atomic: of many callers exactly one gets `true`.
    boolean activate(AccountId id);
}
