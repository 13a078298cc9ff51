package dev.bluepencil.auth;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.Passwords;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Background;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.password.Password;
import java.util.Optional;

/// Checks passwords and keeps an eye on the wrong ones: each is noted, and the owner hears of the one that
/// locks.
///
/// All of it takes the same work whether or not the address has an account.
public final class WatchedPasswords {
    private final Passwords passwords;
    private final SecurityEvents events;
    private final SignInLetters letters;
    private final Mailer mailer;
    private final Background background;

    public WatchedPasswords(
            Passwords passwords, SecurityEvents events, SignInLetters letters, Mailer mailer, Background background) {
        this.passwords = passwords;
        this.events = events;
        this.letters = letters;
        this.mailer = mailer;
        this.background = background;
    }

    /// The account with the address, if this is its password and the address is not locked.
    public Optional<Account> verify(EmailAddress email, Password password, Visitor visitor) {
        return switch (passwords.verify(email, password)) {
            case Passwords.Check.Right(var account) -> Optional.of(account);
            case Passwords.Check.Wrong(var account, var locks) -> {
                note(EventKind.SIGN_IN_FAILED, account, visitor);
                if (locks) {
                    note(EventKind.SIGN_IN_LOCKED, account, visitor);
                    // If the process is killed now, its loss is no harm: the answer promised none, the owner's events
                    // have the lock, and who goes on guessing brings about the next.
                    background.run("lock letter", () -> tellOwner(account));
                }
                yield Optional.empty();
            }
        };
    }

    private void tellOwner(Optional<Account> account) {
        account.filter(Account::isActive).map(letters::locked).ifPresent(mailer::post);
    }

    private void note(EventKind kind, Optional<Account> account, Visitor visitor) {
        account.ifPresentOrElse(it -> events.note(kind, it.id(), visitor), () -> events.noteOfNobody(kind, visitor));
    }
}
