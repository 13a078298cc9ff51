package dev.bluepencil.account;

import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.Password;
import java.util.Optional;

/// Knows people again by their password.
public final class Passwords {
    private final AccountStore accounts;
    private final Hasher hasher;

    public Passwords(AccountStore accounts, Hasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

    /// The account, if this is its password. Takes equally long whether the password is wrong or there is no account.
    public Optional<Account> verify(Optional<Account> account, Password password) {
        if (account.isEmpty()) {
            hasher.verifyAgainstNothing(password.value());
            return Optional.empty();
        }
        return account.filter(it -> hasher.verify(password.value(), it.credential()))
                .map(it -> refreshed(it, password));
    }

    /// Hashes anew what was hashed by an older rule; if someone changes the password meanwhile, theirs stays.
    private Account refreshed(Account account, Password password) {
        if (hasher.isStale(account.credential())) {
            accounts.replaceCredential(account.id(), account.credential(), hasher.hash(password.value()));
        }
        return account;
    }
}
