package dev.bluepencil.http.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// Who the server is, and the key that proves it.
///
/// @param chain the server's own certificate first
record Identity(List<X509Certificate> chain, PrivateKey key) {
    /// After this instant callers take the certificate no more.
    Instant validUntil() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /// Whether the certificate is about this key: what the one signs, the other confirms.
    boolean isProven() {
        var message = "whose is it?".getBytes(StandardCharsets.US_ASCII);
        try {
            var signature = Signature.getInstance(algorithm());
            signature.initSign(key);
            signature.update(message);
            var signed = signature.sign();
            signature.initVerify(chain.getFirst().getPublicKey());
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false; // keys of two kinds, or two lengths
        }
    }

    /// As Java's TLS takes it: a store in memory with this identity and nothing else.
    ///
    /// @param password for the key within it
    KeyStore keyStore(String password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, password.toCharArray(), chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a store in memory takes every key", e);
        }
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            case "EdDSA", "Ed25519", "Ed448" -> "EdDSA";
            default -> key.getAlgorithm();
        };
    }

    /// Never the key.
    @Override
    public String toString() {
        return "Identity[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
