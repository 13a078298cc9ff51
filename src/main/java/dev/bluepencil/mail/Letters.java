package dev.bluepencil.mail;

import java.net.URI;
import java.util.Optional;

/// Placeholder until the letters are written.
public final class Letters {
    public Letter verifyEmail(EmailAddress to, Optional<String> name, String code, URI link) {
        return new Letter(to, "Confirm your address", code + " " + link, "");
    }

    public Letter alreadyRegistered(EmailAddress to) {
        return new Letter(to, "You have an account already", "", "");
    }
}
