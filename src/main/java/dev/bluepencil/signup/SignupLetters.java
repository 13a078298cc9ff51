package dev.bluepencil.signup;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.address.AddressLinks;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Stationery;
import java.net.URI;
import java.time.Duration;

/// What people get to read who sign up, and those whose address somebody else signs up with.
public final class SignupLetters {
    private final Stationery stationery;
    private final Duration codeLifetime;

    public SignupLetters(Stationery stationery, Duration codeLifetime) {
        this.stationery = stationery;
        this.codeLifetime = codeLifetime;
    }

    /// Asks the owner of an address to confirm it, by a code or a link.
    Letter verifyEmail(Account account, String code, URI link) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), code + " is your " + app + " code")
                .greet(account.fullName().map(FullName::value))
                .say("your code for " + app + " is")
                .code(code)
                .say("It is valid for " + Stationery.words(codeLifetime)
                        + ". You can also confirm your e-mail address by this link, which is valid for "
                        + Stationery.words(AddressLinks.CONFIRM_LIFETIME) + ":")
                .link("Confirm my address", link)
                .otherwise("If you did not sign up for " + app
                        + ", ignore this letter: nobody can use your address without the code or the link.")
                .letter();
    }

    /// Tells the owner of an address that somebody tried to register it, which the one who tried is not told.
    Letter alreadyRegistered(EmailAddress owner) {
        var app = stationery.appName();
        return stationery
                .to(owner, "You already have a " + app + " account")
                .say("Hello,")
                .say("somebody, perhaps you, tried to sign up for " + app
                        + " with this e-mail address. It has an account already.")
                .say(
                        "If it was you, sign in instead of signing up. If you do not know the password, choose a new one by"
                                + " \"forgot password\".")
                .otherwise("If it was not you, ignore this letter: nothing has changed, and nobody was told about your"
                        + " account.")
                .letter();
    }
}
