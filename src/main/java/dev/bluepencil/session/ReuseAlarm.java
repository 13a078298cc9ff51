package dev.bluepencil.session;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.FullName;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Stationery;

/// Tells the owner that a refresh token of theirs came back that was spent long before: somebody holds a copy, and
/// may have asked for another address.
public final class ReuseAlarm {
    private final AccountStore accounts;
    private final SecurityEvents events;
    private final Stationery stationery;
    private final Mailer mailer;

    public ReuseAlarm(AccountStore accounts, SecurityEvents events, Stationery stationery, Mailer mailer) {
        this.accounts = accounts;
        this.events = events;
        this.stationery = stationery;
        this.mailer = mailer;
    }

    void raise(Account account, Visitor visitor) {
        accounts.forgetPendingEmail(account.id());
        events.note(EventKind.REFRESH_TOKEN_REUSED, account.id(), visitor);
        mailer.post(letter(account));
    }

    private Letter letter(Account account) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "We ended one of your " + app + " sessions")
                .greet(account.fullName().map(FullName::value))
                .say("one of your " + app + " sessions was used from two places at once, which can mean that somebody"
                        + " copied it. We ended it, to be on the safe side: sign in again where you need it.")
                .otherwise("If you do not know how that came about, sign out everywhere and change your password.")
                .letter();
    }
}
