package dev.bluepencil.auth;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.token.Jti;
import java.time.Instant;
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

    void add(TokenFamily family);

    /// The family and its account, in one round trip; empty if either is gone.
    Optional<Session> find(FamilyId id);

    /// Makes `next` the current token and `spent` its parent, if `spent` is current and has not expired at `issuedAt`.
    ///
    /// Atomic: of many that spend the same token, exactly one gets `true`.
    boolean advance(FamilyId id, Jti spent, Jti next, Instant issuedAt, Instant expiresAt);

    /// Ends the session: its tokens are dead from here on. Does nothing if it has ended already.
    void remove(FamilyId id);

    /// Forgets families whose current token expired before `now`; reads never rely on it.
    void removeExpired(Instant now);
}
