package dev.bluepencil.auth;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Stationery;
import java.time.Duration;

/// What people get to read about others who try to sign in as them.
public final class SignInLetters {
    private final Stationery stationery;
    private final Duration lock;

    /// @param lock how long a lock lasts
    public SignInLetters(Stationery stationery, Duration lock) {
        this.stationery = stationery;
        this.lock = lock;
    }

    /// Tells the owner why even the right password is refused now.
    Letter locked(Account account) {
        var app = stationery.appName();
        return stationery
                .to(account.email(), "Signing in to " + app + " is locked for a while")
                .greet(account.fullName().map(FullName::value))
                .say("there were too many wrong passwords for your " + app + " account, so signing in is locked for "
                        + Stationery.words(lock) + ". Resetting your password lifts the lock at once.")
                .otherwise("If it was not you, somebody may be guessing. They did not get in by this, and you need"
                        + " not do anything; a password that you use nowhere else keeps it that way.")
                .letter();
    }
}
