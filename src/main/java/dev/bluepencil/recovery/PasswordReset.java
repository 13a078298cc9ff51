package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.lockout.Lockout;
import dev.bluepencil.password.Password;
import dev.bluepencil.role.Appointments;
import dev.bluepencil.session.TokenFamilyStore;
import java.time.InstantSource;

/// Gives an account a new password without the old one, for who has a reset token.
public final class PasswordReset {
    private final AccountStore accounts;
    private final PasswordStore passwords;
    private final ResetTokens tokens;
    private final NewPasswords newPasswords;
    private final TokenFamilyStore families;
    private final Lockout lockout;
    private final Appointments appointments;
    private final Notices notices;
    private final InstantSource clock;

    public PasswordReset(
            AccountStore accounts,
            PasswordStore passwords,
            ResetTokens tokens,
            NewPasswords newPasswords,
            TokenFamilyStore families,
            Lockout lockout,
            Appointments appointments,
            Notices notices,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.newPasswords = newPasswords;
        this.families = families;
        this.lockout = lockout;
        this.appointments = appointments;
        this.notices = notices;
        this.clock = clock;
    }

    /// Spends the token for the new password, unless that is too weak: then the token stays good.
    ///
    /// Every session ends, a lock is lifted, and the owner is told.
    Outcome reset(String token, Password next, Visitor visitor) {
        return tokens.read(token)
                .flatMap(permission -> accounts.find(permission.account()).filter(permission::isFor))
                .map(account -> reset(account, next, visitor))
                .orElseGet(Refused::new);
    }

    private Outcome reset(Account account, Password next, Visitor visitor) {
        var fault = newPasswords.faultIn(next, account);
        if (fault.isPresent()) {
            return new TooWeak(fault.get());
        }
        var credential = newPasswords.credential(next);
        lockout.lift(account.email()); // first: if this breaks off, the new password is not locked out
        if (!passwords.reset(account, credential, clock.instant())) {
            return new Refused();
        }
        notices.passwordReset(account, visitor);
        families.removeAll(account.id()); // which the new token version has ended already
        if (!account.isVerified()) {
            accounts.find(account.id()).ifPresent(appointments::welcome);
        }
        return new Reset();
    }

    sealed interface Outcome {}

    record Reset() implements Outcome {}

    /// @param fault as the rest of a sentence that begins with the field's name
    record TooWeak(String fault) implements Outcome {}

    /// The token is not ours, too old or spent, or the account is another than it was.
    record Refused() implements Outcome {}
}
