package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/// Keeps at most one live code for each account and purpose, and how often it was tried.
public interface OneTimeCodeStore {
    /// The store that keeps them there.
    static OneTimeCodeStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlOneTimeCodeStore(database);
            case Storage.Mongo(var database) -> new MongoOneTimeCodeStore(database);
        };
    }

    /// Makes this the live code in place of the one before it; if the account was deleted meanwhile, it opens
    /// nothing.
    ///
    /// The count of tries outlives the code: it starts anew only when the last try was before `triesSince`,
    /// so that asking for a new code never buys more tries (OWASP ASVS 6.6.3).
    void put(OneTimeCode code, Instant triesSince);

    /// Counts a try and hands out the code to try against, if it is live at `now` and has been tried fewer
    /// than `most` times.
    ///
    /// Atomic: of any number of callers at most `most` get the code. Whether or not there is a code or an
    /// account, the database is asked as often and writes as much, so that the time does not tell.
    Optional<OneTimeCode> countTry(AccountId account, CodePurpose purpose, int most, Instant now);

    /// Ends the code if it still is the live one.
    ///
    /// Atomic: of many that redeem the same code, exactly one gets `true`.
    boolean redeem(OneTimeCode code);

    /// Ends the account's codes, for whatever purpose, and goes on counting their tries.
    void endAllOf(AccountId account);

    /// Forgets the account's codes and how often they were tried.
    void removeAllOf(AccountId account);
}
