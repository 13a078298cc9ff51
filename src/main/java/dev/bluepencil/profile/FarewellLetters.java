package dev.bluepencil.profile;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Stationery;

/// What people get to read who have left.
public final class FarewellLetters {
    private final Stationery stationery;

    public FarewellLetters(Stationery stationery) {
        this.stationery = stationery;
    }

    Letter deleted(Account account) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "Your " + app + " account is deleted")
                .greet(account.fullName().map(FullName::value))
                .say("your " + app + " account and everything that was kept with it are deleted. Nobody is signed in"
                        + " any more.")
                .say("You are welcome to sign up again at any time. Goodbye!")
                .otherwise("If it was not you, somebody knew your password: change it wherever else you use it.")
                .letter();
    }
}
