package dev.bluepencil.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.config.TlsConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerIdentityTest {
    /// Handshakes that a look at the files may take.
    private static final int MANY = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void takes_keys_of_every_usual_kind(String algorithm) throws Exception {
        var certificate = TestCertificate.of(algorithm);
        try (var server = new TlsServer(certificate.writeTo(folder))) {
            assertThat(server.shown(certificate)).isEqualTo(certificate.certificate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void takes_keys_in_the_older_form_of_openssl(String algorithm) throws Exception {
        var certificate = TestCertificate.of(algorithm);
        var files = certificate.writeTo(folder);
        Files.writeString(files.key(), olderPem(certificate));
        try (var server = new TlsServer(files)) {
            assertThat(server.shown(certificate)).isEqualTo(certificate.certificate());
        }
    }

    @Test
    void shows_a_certificate_that_was_replaced_to_whoever_connects_from_then_on() throws Exception {
        var before = TestCertificate.of("EC");
        var after = TestCertificate.of("RSA");
        try (var server = new TlsServer(before.writeTo(folder));
                var kept = server.connect(before)) {
            kept.startHandshake();

            after.writeTo(folder);
            server.identity.look();

            assertThat(server.shown(after)).isEqualTo(after.certificate());
            assertThatThrownBy(() -> server.shown(before)).isInstanceOf(SSLHandshakeException.class);
            kept.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(kept.getInputStream().readNBytes(8)).asString().isEqualTo("HTTP/1.1");
        }
    }

    @Test
    void looks_at_the_files_by_itself_again_and_again_whatever_it_finds() throws Exception {
        var before = TestCertificate.of("EC");
        var files = before.writeTo(folder);
        try (var server = new TlsServer(files, Duration.ofMillis(1))) {
            server.identity.watch();
            Files.delete(files.key());
            assertThat(server.shown(before)).isEqualTo(before.certificate());
            for (var after : List.of(TestCertificate.of("EC"), TestCertificate.of("RSA"))) {
                after.writeTo(folder);
                assertThat(IntStream.range(0, MANY).anyMatch(_ -> server.shows(after)))
                        .isTrue();
            }
        }
    }

    @Test
    void goes_on_with_what_it_had_while_only_one_of_the_files_is_replaced() throws Exception {
        var before = TestCertificate.of("EC");
        var after = TestCertificate.of("EC");
        var files = before.writeTo(folder);
        try (var server = new TlsServer(files)) {
            Files.writeString(files.certificate(), after.certificatePem());
            server.identity.look();
            assertThat(server.shown(before)).isEqualTo(before.certificate());

            Files.writeString(files.key(), after.keyPem());
            server.identity.look();
            assertThat(server.shown(after)).isEqualTo(after.certificate());
        }
    }

    @Test
    void goes_on_with_what_it_had_while_a_file_is_gone_or_is_half_written() throws Exception {
        var certificate = TestCertificate.of("EC");
        var files = certificate.writeTo(folder);
        try (var server = new TlsServer(files)) {
            Files.writeString(files.certificate(), certificate.certificatePem().substring(0, 100));
            server.identity.look();
            assertThat(server.shown(certificate)).isEqualTo(certificate.certificate());

            Files.delete(files.key());
            server.identity.look();
            assertThat(server.shown(certificate)).isEqualTo(certificate.certificate());
        }
    }

    @Test
    void takes_files_with_words_around_the_pem() throws Exception {
        var certificate = TestCertificate.of("EC");
        var files = certificate.writeTo(folder);
        Files.writeString(files.certificate(), "# Zertifikat f\u00fcr M\u00fcller\n" + certificate.certificatePem());
        try (var server = new TlsServer(files)) {
            assertThat(server.shown(certificate)).isEqualTo(certificate.certificate());
        }
    }

    @Test
    void names_the_setting_of_a_file_that_cannot_be_used() throws Exception {
        var certificate = TestCertificate.of("EC");
        var files = certificate.writeTo(folder);

        Files.writeString(files.key(), TestCertificate.of("EC").keyPem());
        assertRefused(files, "TLS_KEY_FILE does not hold the key");
        Files.writeString(files.key(), "-----BEGIN PRIVATE KEY-----\nno\n-----END PRIVATE KEY-----\n");
        assertRefused(files, "TLS_KEY_FILE holds no PEM private key");
        Files.writeString(files.key(), certificate.certificatePem());
        assertRefused(files, "TLS_KEY_FILE holds no PEM private key");
        Files.writeString(files.certificate(), "");
        assertRefused(files, "TLS_CERT_FILE holds no PEM certificate");
        Files.writeString(files.certificate(), certificate.keyPem());
        assertRefused(files, "TLS_CERT_FILE holds no PEM certificate");
        Files.delete(files.key());
        assertRefused(files, "TLS_KEY_FILE names " + files.key() + ", which is not there.");
        assertRefused(new TlsConfig(folder, files.key()), "TLS_CERT_FILE names " + folder + ", which cannot be read.");
    }

    private static void assertRefused(TlsConfig files, String words) {
        assertThatThrownBy(() -> ServerIdentity.of(files))
                .isInstanceOf(UnusableIdentityException.class)
                .hasMessageContaining(words);
    }

    /// `BEGIN RSA PRIVATE KEY` (PKCS #1) or `BEGIN EC PRIVATE KEY` (SEC 1).
    private static String olderPem(TestCertificate certificate) throws IOException {
        var keys = certificate.keys();
        var info = PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded());
        if (keys.getPrivate() instanceof RSAPrivateKey) {
            return TestCertificate.pem(
                    "RSA PRIVATE KEY", info.parsePrivateKey().toASN1Primitive().getEncoded());
        }
        var secret = ((ECPrivateKey) keys.getPrivate()).getS();
        var open =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()).getPublicKeyData();
        var curve = info.getPrivateKeyAlgorithm().getParameters();
        int bits = ((ECPrivateKey) keys.getPrivate()).getParams().getOrder().bitLength();
        var pair = new org.bouncycastle.asn1.sec.ECPrivateKey(bits, secret, open, curve);
        return TestCertificate.pem("EC PRIVATE KEY", pair.getEncoded());
    }

    private static final class TlsServer implements AutoCloseable {
        private final ServerIdentity identity;
        private final Server jetty = new Server();
        private final ServerConnector connector;

        TlsServer(TlsConfig files) throws Exception {
            this(files, Duration.ofDays(1));
        }

        TlsServer(TlsConfig files, Duration pause) throws Exception {
            identity = ServerIdentity.of(files, pause);
            connector = new ServerConnector(jetty, identity.context(), new HttpConnectionFactory());
            connector.setHost("127.0.0.1");
            jetty.addConnector(connector);
            jetty.start();
        }

        SSLSocket connect(TestCertificate trusted) throws IOException {
            var sockets = trusted.trusting().getSocketFactory();
            return (SSLSocket) sockets.createSocket("127.0.0.1", connector.getLocalPort());
        }

        Certificate shown(TestCertificate trusted) throws IOException {
            try (var socket = connect(trusted)) {
                socket.startHandshake();
                return socket.getSession().getPeerCertificates()[0];
            }
        }

        boolean shows(TestCertificate trusted) {
            try {
                return shown(trusted).equals(trusted.certificate());
            } catch (IOException _) {
                return false;
            }
        }

        @Override
        public void close() {
            identity.close();
            LifeCycle.stop(jetty);
        }
    }
}
