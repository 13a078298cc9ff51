package dev.bluepencil.audit;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps security events; a page takes as long to find among a million as among a few.
public interface SecurityEventStore {
    /// The store that keeps them there.
    static SecurityEventStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlSecurityEventStore(database);
            case Storage.Mongo(var database) -> new MongoSecurityEventStore(database);
        };
    }

    void add(SecurityEvent event);

    /// The newest events, newest first; within a millisecond by id.
    ///
    /// @param before only those that stand earlier in the trail, if given
    /// @param since none that happened earlier
    /// @param most no more than so many
    List<SecurityEvent> page(Which which, Optional<Moment> before, Instant since, int most);

    void removeAllOf(AccountId account);

    /// Forgets what happened before `then`, a little at a time, so that nobody waits long.
    void removeBefore(Instant then);
}
