package dev.bluepencil.audit;

import dev.bluepencil.account.AccountId;
import java.util.Optional;

/// Which events somebody wants to see: of one account or of all, of one kind or of all.
public record Which(Optional<AccountId> account, Optional<EventKind> kind) {
    public static Which of(AccountId account) {
        return new Which(Optional.of(account), Optional.empty());
    }
}
