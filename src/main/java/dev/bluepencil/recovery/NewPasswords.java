package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.password.Credential;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.Password;
import dev.bluepencil.password.PasswordPolicy;
import java.util.Optional;

/// What an account's next password must be like, and what is kept of it.
public final class NewPasswords {
    private final PasswordPolicy policy;
    private final Hasher hasher;

    public NewPasswords(PasswordPolicy policy, Hasher hasher) {
        this.policy = policy;
        this.hasher = hasher;
    }

    /// What is wrong with it, as the rest of a sentence that begins with the field's name.
    Optional<String> faultIn(Password password, Account owner) {
        return policy.faultIn(
                password, Optional.of(owner.email()), owner.fullName().map(FullName::value));
    }

    Credential credential(Password password) {
        return hasher.hash(password.value());
    }
}
