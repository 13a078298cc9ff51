package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.Draft;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Stationery;
import java.time.Duration;

/// What people get to read about their password.
public final class RecoveryLetters {
    private final Stationery stationery;
    private final Duration codeLifetime;

    public RecoveryLetters(Stationery stationery, Duration codeLifetime) {
        this.stationery = stationery;
        this.codeLifetime = codeLifetime;
    }

    /// Brings the code that proves who reads the account's mail.
    Letter resetCode(Account account, String code) {
        var app = stationery.appName();
        return to(account, "Your " + app + " code for a new password")
                .say("somebody, perhaps you, asked for a new password for your " + app + " account. The code is")
                .code(code)
                .say("It is valid for " + Stationery.words(codeLifetime) + ". Keep it to yourself; nobody at " + app
                        + " will ask you for it.")
                .otherwise("If it was not you, ignore this letter: your password stays as it is, and nobody can change"
                        + " it without the code.")
                .letter();
    }

    /// Tells the owner that a code of this kind was used.
    Letter passwordReset(Account account) {
        var app = stationery.appName();
        return to(account, "Your " + app + " password was reset")
                .say("the password of your " + app + " account was reset, with a code that was mailed to this"
                        + " address. Every device was signed out; sign in with the new password.")
                .otherwise(
                        "If it was not you, somebody reads your mail. Change the password of your mailbox first, then"
                                + " ask for a new password for " + app + ".")
                .letter();
    }

    /// Tells the owner that somebody who knew the password replaced it.
    Letter passwordChanged(Account account) {
        var app = stationery.appName();
        return to(account, "Your " + app + " password was changed")
                .say("the password of your " + app + " account was changed, by somebody who was signed in and knew the"
                        + " old one. All other devices were signed out.")
                .otherwise("If it was not you, say that you forgot your password and choose a new one: that signs out"
                        + " whoever it was. Where else you use the old password, change it too.")
                .letter();
    }

    private Draft to(Account account, String subject) {
        return stationery.to(account.email(), subject).greet(account.fullName().map(FullName::value));
    }
}
