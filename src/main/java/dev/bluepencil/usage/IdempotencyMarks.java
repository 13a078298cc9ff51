package dev.bluepencil.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Makes marks of calls by HMAC-SHA-256, so that who reads the database can neither read a text off them nor try
/// whether it was this one.
///
/// The key comes from the service's secret by HKDF-SHA-256 (RFC 5869); nodes with the same secret make the same marks.
public final class IdempotencyMarks {
    private static final byte[] PURPOSE = "bluepencil: calls that are made again".getBytes(UTF_8);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKey key;

    private IdempotencyMarks(SecretKey key) {
        this.key = key;
    }

    public static IdempotencyMarks of(Secret secret) {
        try {
            var spec = HKDFParameterSpec.ofExtract().addIKM(secret.bytes()).thenExpand(PURPOSE, KEY_BYTES);
            return new IdempotencyMarks(KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256.", e);
        }
    }

    /// @param idempotencyKey as the caller sent it
    /// @param request all that the answer depends on, always in the same order
    public IdempotencyMark mark(AccountId account, String idempotencyKey, List<String> request) {
        return new IdempotencyMark(hash(List.of(account.value(), idempotencyKey)), hash(request));
    }

    /// Each part with its length before it, so that no other parts run together into the same.
    private String hash(List<String> parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                var bytes = part.getBytes(UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", e);
        }
    }
}
