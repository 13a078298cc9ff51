package dev.bluepencil.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bluepencil.config.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Keeps what waits in a store from everyone who can read the database.
///
/// AES-256-GCM with a fresh nonce for each content and its id as associated data, so that none passes for another; the
/// key comes from the service's secret by HKDF-SHA-256 (RFC 5869).
public final class SealingKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SealingKey(SecretKey key) {
        this.key = key;
    }

    /// @param purpose parts keys of the same secret, so that what was sealed for one purpose opens for no other
    public static SealingKey of(Secret secret, String purpose) {
        try {
            var spec =
                    HKDFParameterSpec.ofExtract().addIKM(secret.bytes()).thenExpand(purpose.getBytes(UTF_8), KEY_BYTES);
            return new SealingKey(KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256.", e);
        }
    }

    public String seal(String id, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(content);
            var bytes =
                    ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text);
            return Base64.getEncoder().encodeToString(bytes.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES/GCM.", e);
        }
    }

    /// Empty if it was sealed with another key or under another id, or changed since.
    public Optional<byte[]> open(String id, String sealed) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(text));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String id) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(UTF_8));
        return cipher;
    }
}
