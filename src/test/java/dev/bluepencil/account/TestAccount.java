package dev.bluepencil.account;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import java.time.Instant;
import java.util.Optional;

/// Accounts for tests to keep.
public final class TestAccount {
    private TestAccount() {}

    /// A new account that says no more than it must.
    public static Account of(String email) {
        return of(email, AccountId.random());
    }

    static Account of(String email, AccountId id) {
        return new Account(
                id,
                new EmailAddress(email),
                Optional.empty(),
                new Credential("hash of the first password"),
                Optional.empty(),
                0,
                Instant.parse("2026-03-01T10:15:30.123Z"),
                Roles.NONE,
                Settings.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
