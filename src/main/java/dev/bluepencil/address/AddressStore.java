package dev.bluepencil.address;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.Storage;
import java.util.Optional;

/// Moves accounts from one address to another; no two ever have the same.
interface AddressStore {
    /// The store that keeps them there.
    static AddressStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlAddressStore(database);
            case Storage.Mongo(var database) -> new MongoAddressStore(database);
        };
    }

    /// The addresses that the account left; empty if there is no such account.
    Optional<FormerAddresses> former(AccountId account);

    /// Makes the move if the account is active, still is where it was, and still waits for the new address to be
    /// confirmed; it is, from then on.
    ///
    /// Atomic: of many that do the same, and of many accounts that move to the same address, exactly one is done.
    Move.Outcome complete(Move move);

    /// Makes the move, waited for or not, if the account still is where it was; ends every session, forgets what
    /// address was waited for, and replaces the credential.
    ///
    /// Atomic, as above.
    Move.Outcome revert(Move move, Credential next);

    /// Removes the account that has the address unless its owner confirmed that it is theirs.
    ///
    /// Atomic: an account that is confirmed at the same moment either stays or was not confirmed.
    boolean removeUnconfirmed(AccountId account, EmailAddress email);
}
