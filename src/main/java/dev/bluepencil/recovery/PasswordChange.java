package dev.bluepencil.recovery;

import dev.bluepencil.access.Caller;
import dev.bluepencil.account.Account;
import dev.bluepencil.auth.WatchedPasswords;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.password.Password;
import dev.bluepencil.session.TokenFamilyStore;
import java.util.Optional;

/// Gives a signed-in account a new password, for who knows the old one.
public final class PasswordChange {
    private final WatchedPasswords watched;
    private final PasswordStore passwords;
    private final NewPasswords newPasswords;
    private final TokenFamilyStore families;
    private final Notices notices;

    public PasswordChange(
            WatchedPasswords watched,
            PasswordStore passwords,
            NewPasswords newPasswords,
            TokenFamilyStore families,
            Notices notices) {
        this.watched = watched;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.families = families;
        this.notices = notices;
    }

    /// Replaces the password; the caller's session goes on, every other ends, and the owner is told.
    ///
    /// A wrong old password counts like one at sign-in, so that a stolen access token is no way to guess it.
    Outcome change(Caller caller, Password old, Password next, Visitor visitor) {
        var fault = faultIn(next, old, caller.account());
        if (fault.isPresent()) {
            return new TooWeak(fault.get());
        }
        return watched.verify(caller.account().email(), old, visitor)
                .filter(owner -> isAsSeen(owner, caller.account()))
                .filter(owner -> passwords.change(owner, newPasswords.credential(next)))
                .map(owner -> finish(owner, caller, visitor))
                .orElseGet(WrongPassword::new);
    }

    private Optional<String> faultIn(Password next, Password old, Account owner) {
        return next.equals(old) ? Optional.of("must be another than the old one") : newPasswords.faultIn(next, owner);
    }

    private Outcome finish(Account owner, Caller caller, Visitor visitor) {
        families.adopt(caller.session(), owner.tokenVersion() + 1);
        notices.passwordChanged(owner, visitor);
        return new Changed();
    }

    /// Whether nothing has ended the caller's session meanwhile, which must not come back to life.
    private static boolean isAsSeen(Account owner, Account seen) {
        return owner.id().equals(seen.id()) && owner.tokenVersion() == seen.tokenVersion();
    }

    sealed interface Outcome {}

    record Changed() implements Outcome {}

    /// @param fault as the rest of a sentence that begins with the field's name
    record TooWeak(String fault) implements Outcome {}

    /// The old password is wrong, or was replaced just now, or the address is locked.
    record WrongPassword() implements Outcome {}
}
