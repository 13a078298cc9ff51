package dev.bluepencil.auth;

import dev.bluepencil.account.Account;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;
import dev.bluepencil.session.Grant;
import dev.bluepencil.session.Sessions;

/// Signs people in by address and password.
public final class SignIn {
    private final WatchedPasswords passwords;
    private final Sessions sessions;
    private final SecurityEvents events;

    public SignIn(WatchedPasswords passwords, Sessions sessions, SecurityEvents events) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    Outcome signIn(EmailAddress email, Password password, Visitor visitor) {
        return passwords
                .verify(email, password, visitor)
                .map(account -> start(account, visitor))
                .orElseGet(WrongCredentials::new);
    }

    private Outcome start(Account account, Visitor visitor) {
        if (!account.isActive()) {
            return new Deactivated();
        }
        if (!account.isVerified()) {
            return new NotVerified();
        }
        var grant = sessions.start(account, visitor);
        events.note(EventKind.SIGNED_IN, account.id(), visitor);
        return new SignedIn(grant);
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
