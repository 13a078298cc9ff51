package dev.bluepencil.http.tls;

import dev.bluepencil.config.TlsConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate for this machine that its own key has signed.
public record TestCertificate(X509Certificate certificate, KeyPair keys) {
    /// @param algorithm of the key: RSA, EC or Ed25519
    public static TestCertificate of(String algorithm) {
        try {
            var keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            return new TestCertificate(selfSigned(keys, algorithm), keys);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes both into the folder, over what is there.
    public TlsConfig writeTo(Path folder) throws IOException {
        var files = new TlsConfig(folder.resolve("cert.pem"), folder.resolve("key.pem"));
        Files.writeString(files.certificate(), certificatePem());
        Files.writeString(files.key(), keyPem());
        return files;
    }

    String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyPem() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    /// Somebody who believes this certificate and no other.
    public SSLContext trusting() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("it", certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same, as an HTTP client.
    public HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().sslContext(trusting()).version(version).build();
    }

    static String pem(String type, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, lines, type);
    }

    private static X509Certificate selfSigned(KeyPair keys, String algorithm)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var name = new X500Principal("CN=localhost");
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new Random()),
                Date.from(yesterday),
                Date.from(yesterday.plus(Duration.ofDays(30))),
                name,
                keys.getPublic());
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        builder.addExtension(Extension.subjectAlternativeName, false, names);
        var signature = switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
        var der = builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))
                .getEncoded();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
