package dev.bluepencil.lockout;

import dev.bluepencil.mail.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Names an e-mail address without saying it: its SHA-256, for counts that also strangers' addresses may
/// have.
record AddressHash(String value) {
    static AddressHash of(EmailAddress email) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(email.value().getBytes(StandardCharsets.UTF_8));
            return new AddressHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
