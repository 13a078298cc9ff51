package dev.bluepencil.admin;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Stationery;

/// What people get to read when an admin shuts them out or lets them in again.
public final class DirectoryLetters {
    private final Stationery stationery;

    public DirectoryLetters(Stationery stationery) {
        this.stationery = stationery;
    }

    Letter deactivated(Account account) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "Your " + app + " account is deactivated")
                .greet(account.fullName().map(FullName::value))
                .say("an administrator of " + app
                        + " has deactivated your account. You are signed out everywhere and cannot sign in any more."
                        + " Nothing of yours was deleted.")
                .otherwise("If you do not know why, ask those who run " + app + " for you.")
                .letter();
    }

    Letter activated(Account account) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "Your " + app + " account is active again")
                .greet(account.fullName().map(FullName::value))
                .say("an administrator of " + app
                        + " has activated your account again. You can sign in with your password as before.")
                .otherwise("If you do not know why, ask those who run " + app + " for you.")
                .letter();
    }
}
