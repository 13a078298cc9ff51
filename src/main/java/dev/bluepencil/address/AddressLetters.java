package dev.bluepencil.address;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Stationery;
import java.net.URI;

/// What people get to read when an account is to have another address.
public final class AddressLetters {
    private final Stationery stationery;

    public AddressLetters(Stationery stationery) {
        this.stationery = stationery;
    }

    /// Asks the owner of the address that an account is to have.
    Letter confirm(Account account, EmailAddress wanted, URI link) {
        var app = stationery.appName();
        return stationery
                .to(wanted, "Confirm your new e-mail address for " + app)
                .greet(account.fullName().map(FullName::value))
                .say("your " + app + " account is to have this e-mail address. Confirm it by this link, which is valid"
                        + " for " + Stationery.words(AddressLinks.CONFIRM_LIFETIME) + ":")
                .link("Confirm my address", link)
                .otherwise("If you did not ask for this, ignore this letter: nothing changes without the link.")
                .letter();
    }

    /// Tells the owner of an address that somebody wants it for another account, which that one is not told.
    Letter taken(EmailAddress owner) {
        var app = stationery.appName();
        return stationery
                .to(owner, "You already have a " + app + " account")
                .say("Hello,")
                .say("somebody, perhaps you, asked to use this e-mail address for another " + app
                        + " account. It has an account already.")
                .otherwise("If it was not you, ignore this letter: nothing has changed, and nobody was told about your"
                        + " account.")
                .letter();
    }

    /// Tells the address that the account still has.
    Letter asked(Account account, EmailAddress wanted) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "Your " + app + " e-mail address is to change")
                .greet(account.fullName().map(FullName::value))
                .say("somebody asked to change the e-mail address of your " + app + " account to " + wanted.masked()
                        + ". It changes when that address is confirmed.")
                .say("If it was you, there is nothing to do here.")
                .otherwise("If it was not you, change your password: that cancels it and signs out whoever it was.")
                .letter();
    }

    /// Tells the address that the account no longer has how to get it back.
    Letter changed(Account account, EmailAddress wanted, URI link) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "Your " + app + " e-mail address was changed")
                .greet(account.fullName().map(FullName::value))
                .say("the e-mail address of your " + app + " account is now " + wanted.masked()
                        + "; letters no longer come here.")
                .say("If that was not you, somebody else is in your account. This link takes it back to this address,"
                        + " signs everybody out and lets you choose a new password; it is valid for "
                        + FormerAddresses.RETURN_WINDOW.toDays()
                        + " days:")
                .link("Change it back", link)
                .otherwise("If it was you, ignore this letter.")
                .letter();
    }
}
