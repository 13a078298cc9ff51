package dev.bluepencil.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Keeps what letters say, and to whom, from everyone who can read the database.
///
/// AES-256-GCM with a fresh nonce for each letter and its id as associated data, so that no letter passes for another;
/// the key comes from the service's secret by HKDF-SHA-256 (RFC 5869).
final class Seal {
    private static final byte[] PURPOSE = "bluepencil: letters that wait".getBytes(UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// An older node may open the letter of a newer one.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private Seal(SecretKey key) {
        this.key = key;
    }

    static Seal of(Secret secret) {
        try {
            var spec = HKDFParameterSpec.ofExtract().addIKM(secret.bytes()).thenExpand(PURPOSE, KEY_BYTES);
            return new Seal(KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256.", e);
        }
    }

    SealedLetter close(PostedLetter posted, Instant worthUntil) {
        var letter = posted.letter();
        var content = new Content(letter.to().value(), letter.subject(), letter.text(), letter.html());
        return new SealedLetter(posted.id(), posted.postedAt(), worthUntil, encrypt(content, posted.id()));
    }

    /// Empty if the letter was sealed with another secret, or changed since.
    Optional<PostedLetter> open(SealedLetter sealed) {
        return decrypt(sealed).map(letter -> new PostedLetter(sealed.id(), sealed.postedAt(), letter));
    }

    private String encrypt(Content content, LetterId id) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(JSON.writeValueAsBytes(content));
            var bytes =
                    ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text);
            return Base64.getEncoder().encodeToString(bytes.array());
        } catch (GeneralSecurityException | JsonProcessingException _) {
            throw new IllegalStateException("A letter could not be sealed."); // the cause may quote it
        }
    }

    private Optional<Letter> decrypt(SealedLetter sealed) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.content()));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            var json = cipher(Cipher.DECRYPT_MODE, nonce, sealed.id()).doFinal(text);
            return Optional.of(JSON.readValue(json, Content.class).letter());
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, LetterId id) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.value().getBytes(UTF_8));
        return cipher;
    }

    private record Content(String to, String subject, String text, String html) {
        Letter letter() {
            return new Letter(new EmailAddress(to), subject, text, html);
        }
    }
}
