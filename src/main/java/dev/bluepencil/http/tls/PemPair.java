package dev.bluepencil.http.tls;

import dev.bluepencil.config.TlsConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import nl.altindag.ssl.exception.GenericException;
import nl.altindag.ssl.pem.util.PemUtils;

/// A certificate and a private key as two files have them, understood only when asked.
///
/// @param certificate PEM, the server's own certificate first, then those of who signed it
/// @param key PEM, of any usual kind (PKCS #8, PKCS #1, SEC 1)
record PemPair(String certificate, String key) {
    /// @throws UnusableIdentityException if a file cannot be read
    static PemPair read(TlsConfig files) {
        return new PemPair(content("TLS_CERT_FILE", files.certificate()), content("TLS_KEY_FILE", files.key()));
    }

    /// @throws UnusableIdentityException if either is not what it should be or they do not belong together
    Identity identity() {
        var chain = chain();
        var secret = secret();
        var identity = new Identity(chain, secret);
        if (!identity.isProven()) {
            throw new UnusableIdentityException(
                    "TLS_KEY_FILE does not hold the key of the certificate that comes first" + " in TLS_CERT_FILE.");
        }
        return identity;
    }

    /// Never the key.
    @Override
    public String toString() {
        return "PemPair[secret]";
    }

    private List<X509Certificate> chain() {
        try {
            var chain = PemUtils.parseCertificate(certificate);
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GenericException | IllegalArgumentException | IllegalStateException _) {
            // said below; the library's words say no more
        }
        throw new UnusableIdentityException("TLS_CERT_FILE holds no PEM certificate (-----BEGIN CERTIFICATE-----).");
    }

    private PrivateKey secret() {
        try {
            return PemUtils.parsePrivateKey(key);
        } catch (GenericException | IllegalArgumentException | IllegalStateException _) {
            throw new UnusableIdentityException(
                    "TLS_KEY_FILE holds no PEM private key, or one that is encrypted (openssl pkey writes it plain).");
        }
    }

    private static String content(String name, Path file) {
        try {
            // What stands around the PEM may be in any encoding.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new UnusableIdentityException(name + " names " + file + ", which is not there.", e);
        } catch (IOException e) {
            throw new UnusableIdentityException(name + " names " + file + ", which cannot be read.", e);
        }
    }
}
