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
public record Account(
        AccountId id,
        EmailAddress email,
        Optional<FullName> fullName,
        Credential credential,
        Optional<Instant> verifiedAt,
        int tokenVersion,
        Instant createdAt) {
    public boolean isVerified() {
        return verifiedAt.isPresent();
    }
}
