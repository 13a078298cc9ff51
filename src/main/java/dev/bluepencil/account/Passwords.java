package dev.bluepencil.account;

import dev.bluepencil.lockout.Lockout;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.Password;
import java.util.Optional;

/// Knows people again by their password.
public final class Passwords {
    private final AccountStore accounts;
    private final Hasher hasher;
    private final Lockout lockout;
    private final boolean hideExisting;

    /// @param hideExisting whether registering tells nobody that an address is taken. Then no password is right
    /// until the address is confirmed: whoever registered could else sign in to see whether there was an account
    public Passwords(AccountStore accounts, Hasher hasher, Lockout lockout, boolean hideExisting) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.lockout = lockout;
        this.hideExisting = hideExisting;
    }

    /// Whether this is the password of the account with the address, if there is one.
    ///
    /// An unknown address, a wrong password and any password for a locked address take the same work and
    /// get the same answer (OWASP ASVS 6.3.8).
    public Check verify(EmailAddress email, Password password) {
        var account = accounts.find(email);
        var owner = account.filter(it -> isRight(it, password));
        if (account.isEmpty()) {
            hasher.verifyAgainstNothing(password.value());
        }
        if (owner.isPresent() && lockout.passes(email)) {
            return new Check.Right(refreshed(owner.get(), password));
        }
        if (owner.isEmpty()) {
            lockout.passesNobody(email);
        }
        return new Check.Wrong(account, lockout.fail(email));
    }

    private boolean isRight(Account account, Password password) {
        return hasher.verify(password.value(), account.credential()) && (account.isVerified() || !hideExisting);
    }

    /// Hashes anew what was hashed by an older rule; if someone changes the password meanwhile, theirs stays.
    private Account refreshed(Account account, Password password) {
        if (!hasher.isStale(account.credential())) {
            return account;
        }
        var next = hasher.hash(password.value());
        return accounts.replaceCredential(account.id(), account.credential(), next) ? account.with(next) : account;
    }

    /// What came of checking a password.
    public sealed interface Check {
        record Right(Account account) implements Check {}

        /// @param account whose password it is not, if there is such an account
        /// @param locks whether this failure is the one that locked the address
        record Wrong(Optional<Account> account, boolean locks) implements Check {}
    }
}
