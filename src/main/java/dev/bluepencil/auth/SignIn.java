package dev.bluepencil.auth;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.Passwords;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;
import dev.bluepencil.session.Grant;
import dev.bluepencil.session.Sessions;

/// Signs people in by address and password.
public final class SignIn {
    private final Passwords passwords;
    private final Sessions sessions;

    public SignIn(Passwords passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    Outcome signIn(EmailAddress email, Password password, Visitor visitor) {
        return switch (passwords.verify(email, password)) {
            case Passwords.Check.Right(var account) -> start(account, visitor);
            case Passwords.Check.Wrong _ -> new WrongCredentials();
        };
    }

    private Outcome start(Account account, Visitor visitor) {
        if (!account.isActive()) {
            return new Deactivated();
        }
        return account.isVerified() ? new SignedIn(sessions.start(account, visitor)) : new NotVerified();
    }

    sealed interface Outcome {}

    record SignedIn(Grant grant) implements Outcome {}

    /// An unknown address and a wrong password look the same (OWASP ASVS 6.3.8).
    record WrongCredentials() implements Outcome {}

    /// Only told to who knows the password.
    record NotVerified() implements Outcome {}

    /// Only told to who knows the password.
    record Deactivated() implements Outcome {}
}
