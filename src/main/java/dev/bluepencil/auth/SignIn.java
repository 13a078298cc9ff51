package dev.bluepencil.auth;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Passwords;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;

/// Signs people in by address and password.
public final class SignIn {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    public SignIn(AccountStore accounts, Passwords passwords, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    Outcome signIn(EmailAddress email, Password password) {
        return passwords.verify(accounts.find(email), password).map(this::start).orElseGet(WrongCredentials::new);
    }

    private Outcome start(Account account) {
        return account.isVerified() ? new SignedIn(sessions.start(account)) : new NotVerified();
    }

    sealed interface Outcome {}

    record SignedIn(Grant grant) implements Outcome {}

    /// An unknown address and a wrong password look the same (OWASP ASVS 6.3.8).
    record WrongCredentials() implements Outcome {}

    /// Only told to who knows the password.
    record NotVerified() implements Outcome {}
}
