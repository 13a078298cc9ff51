package dev.bluepencil.session;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.token.Jti;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps token families; knows the current token of each by its `jti`, never the token.
public interface TokenFamilyStore {
    /// The store that keeps them there.
    static TokenFamilyStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlTokenFamilyStore(database);
            case Storage.Mongo(var database) -> new MongoTokenFamilyStore(database);
        };
    }

    /// Keeps the family; if its account was deleted meanwhile, its tokens are dead from the start.
    void add(TokenFamily family);

    /// The family and its account, in one round trip; empty if either is gone.
    Optional<Session> find(FamilyId id);

    /// The account's families of this token version that have not expired at `now`, the one used last first.
    List<TokenFamily> list(AccountId account, int tokenVersion, Instant now);

    /// Makes the family's token that of `next`, if `spent` is current and has not expired when `next` was
    /// issued.
    ///
    /// Atomic: of many that spend the same token, exactly one gets `true`.
    boolean advance(Jti spent, TokenFamily next);

    /// Takes the family along when its account's token version moves from its own to `version`.
    void adopt(FamilyId id, int version);

    /// Ends the session: its tokens are dead from here on. `false` if it had ended already.
    ///
    /// Atomic: of many callers exactly one gets `true`.
    boolean remove(FamilyId id);

    /// Ends the session if it is the account's; `false` if it is not, or had ended already.
    boolean remove(FamilyId id, AccountId owner);

    /// Ends every session of the account.
    void removeAll(AccountId account);

    /// Forgets families whose current token expired before `now`; reads never rely on it.
    void removeExpired(Instant now);
}
