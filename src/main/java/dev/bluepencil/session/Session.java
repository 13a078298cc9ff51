package dev.bluepencil.session;

import dev.bluepencil.account.Account;

/// A token family together with the account that it signs in.
public record Session(TokenFamily family, Account account) {
    /// Whether the account still stands by it.
    boolean isStanding() {
        return account.isActive() && family.tokenVersion() == account.tokenVersion();
    }
}
