package dev.bluepencil.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Tells orders apart, and says nothing of what is in them.
record Fingerprint(String value) {
    /// Of all that the answer depends on, and of the account: nobody is to learn from an answer that comes too soon
    /// what
    /// somebody else has sent.
    static Fingerprint of(Order order) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(order.account().value().getBytes(UTF_8));
            for (var part : order.request()) {
                // Only the last part, the text, may have a zero in it.
                digest.update((byte) 0);
                digest.update(part.getBytes(UTF_8));
            }
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Like no other.
    static Fingerprint unique() {
        return new Fingerprint(UUID.randomUUID().toString());
    }
}
