package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.Mailer;

/// Tells owners that their password is another now: in the audit trail and by letter.
public final class Notices {
    private final SecurityEvents events;
    private final RecoveryLetters letters;
    private final Mailer mailer;

    public Notices(SecurityEvents events, RecoveryLetters letters, Mailer mailer) {
        this.events = events;
        this.letters = letters;
        this.mailer = mailer;
    }

    void passwordReset(Account account, Visitor visitor) {
        events.note(EventKind.PASSWORD_RESET, account.id(), visitor);
        mailer.post(letters.passwordReset(account));
    }

    void passwordChanged(Account account, Visitor visitor) {
        events.note(EventKind.PASSWORD_CHANGED, account.id(), visitor);
        mailer.post(letters.passwordChanged(account));
    }
}
