package dev.bluepencil.post.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A fresh key and certificate for `localhost`, which nobody trusts but who uses this context.
public final class LocalhostTls {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private LocalhostTls() {}

    public static SSLContext create(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var file = file(folder);
        generate(file);
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(trustStore(keys));
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /// The options of a Java program that trusts what was created there, and nobody else.
    public static List<String> trusting(Path folder) {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + file(folder),
                "-Djavax.net.ssl.trustStorePassword=" + String.valueOf(PASSWORD));
    }

    private static Path file(Path folder) {
        return folder.resolve("localhost.p12");
    }

    private static KeyStore trustStore(KeyStore keys) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", keys.getCertificate("localhost"));
        return trusted;
    }

    private static void generate(Path file) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = (keytool + " -genkeypair -alias localhost -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                        + " -validity 2 -storetype PKCS12 -storepass changeit -keystore")
                .split(" ");
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.command().add(file.toString());
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
