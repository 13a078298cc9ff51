package dev.bluepencil.profile;

import dev.bluepencil.account.FullName;
import dev.bluepencil.account.Settings;
import dev.bluepencil.mail.EmailAddress;
import java.util.Optional;

/// One thing that is to be different about an account.
sealed interface Change {
    /// @param name none at all if empty
    record Name(Optional<FullName> name) implements Change {}

    record OwnSettings(Settings settings) implements Change {}

    /// @param email the address to wait for; none any more if empty
    record PendingEmail(Optional<EmailAddress> email) implements Change {}
}
