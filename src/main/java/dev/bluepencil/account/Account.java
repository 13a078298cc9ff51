package dev.bluepencil.account;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import java.time.Instant;
import java.util.Optional;

/// A person we serve.
///
/// @param fullName how letters greet them, if they told us
/// @param verifiedAt when the owner of the address confirmed it; until then nobody signs in
/// @param tokenVersion tokens with another version are dead
/// @param pendingEmail the address they want instead, until they confirm that it is theirs
/// @param deactivatedAt when an administrator shut them out; nobody signs in from then on
public record Account(
        AccountId id,
        EmailAddress email,
        Optional<FullName> fullName,
        Credential credential,
        Optional<Instant> verifiedAt,
        int tokenVersion,
        Instant createdAt,
        Roles roles,
        Settings settings,
        Optional<EmailAddress> pendingEmail,
        Optional<Instant> deactivatedAt) {

    /// An account that nobody has used yet.
    public static Account fresh(EmailAddress email, Optional<FullName> name, Credential credential, Instant now) {
        return new Account(
                AccountId.random(),
                email,
                name,
                credential,
                Optional.empty(),
                0,
                now,
                Roles.NONE,
                Settings.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /// The same account with another credential.
    Account with(Credential next) {
        return new Account(
                id,
                email,
                fullName,
                next,
                verifiedAt,
                tokenVersion,
                createdAt,
                roles,
                settings,
                pendingEmail,
                deactivatedAt);
    }

    public boolean isVerified() {
        return verifiedAt.isPresent();
    }

    public boolean isActive() {
        return deactivatedAt.isEmpty();
    }
}
