package dev.bluepencil.lockout;

import dev.bluepencil.config.LockoutConfig;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;

/// Locks an address against guessing after so many wrong passwords (OWASP ASVS 6.3.1), known or not, so
/// that a lock tells nothing about who has an account.
public final class Lockout {
    private final SignInFailureStore failures;
    private final LockoutConfig config;
    private final InstantSource clock;

    public Lockout(Storage storage, LockoutConfig config, InstantSource clock) {
        this.failures = SignInFailureStore.in(storage);
        this.config = config;
        this.clock = clock;
    }

    /// Whether a right password counts; if so, earlier failures are forgotten.
    ///
    /// Asked after the comparison, so that of many guesses made at once none counts that comes after the
    /// last failure allowed.
    public boolean passes(EmailAddress email) {
        return isOff() || failures.forgive(AddressHash.of(email), config.mostFailures(), clock.instant());
    }

    /// Does the work of [#passes] for a locked address and changes nothing, so that the time of an answer does not
    /// tell which password for it is right.
    public void passesNobody(EmailAddress email) {
        if (!isOff()) {
            failures.forgive(AddressHash.of(email), 0, Instant.EPOCH);
        }
    }

    /// Counts a failure; `true` if it is the one that locks.
    public boolean fail(EmailAddress email) {
        return !isOff()
                && failures.count(AddressHash.of(email), config.mostFailures(), config.duration(), clock.instant())
                        == config.mostFailures();
    }

    /// Lifts the lock, if there is one, since the owner of the address has shown up.
    public void lift(EmailAddress email) {
        failures.forget(AddressHash.of(email));
    }

    /// Clears away what is over; nothing relies on it.
    public void sweep() {
        failures.removeOver(clock.instant());
    }

    private boolean isOff() {
        return config.mostFailures() == 0;
    }
}
