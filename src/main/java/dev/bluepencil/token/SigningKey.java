package dev.bluepencil.token;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.bluepencil.config.ConfigException;
import dev.bluepencil.config.Secret;
import dev.bluepencil.config.TokenConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The key that every token is signed with.
public record SigningKey(Secret secret) {
    private static final int FRESH_BYTES = 64;

    byte[] bytes() {
        return secret.bytes();
    }

    /// The configured secret; without one, which the configuration allows only in development, one that is made at the
    /// first start and kept in a file that only its owner reads.
    ///
    /// @throws ConfigException if that file cannot be made or read, or holds no whole secret
    public static SigningKey of(TokenConfig config) {
        return new SigningKey(config.secret().orElseGet(() -> kept(config.secretFile())));
    }

    private static Secret kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return whole(new Secret(Files.readString(file).strip()), file);
        } catch (IOException _) {
            throw new ConfigException("JWT_SECRET_KEY is not set, and " + file
                    + ", where one is kept in development, cannot be made or read by this user");
        }
    }

    private static Secret whole(Secret kept, Path file) {
        if (kept.bytes().length < FRESH_BYTES) {
            throw new ConfigException("JWT_SECRET_KEY is not set, and " + file + ", where one is kept in development,"
                    + " is cut short; set one, or delete the file, which signs everyone out");
        }
        return kept;
    }

    /// Written aside and moved, so that nobody ever reads half a secret; of two that make one, the first stays.
    private static void make(Path file) throws IOException {
        var bytes = new byte[FRESH_BYTES];
        new SecureRandom().nextBytes(bytes);
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // A temporary file is its owner's alone from the start.
        var aside = Files.createTempFile(folder, "jwt-secret", ".tmp");
        // On the disk before anyone can see it, so that a power cut leaves a whole secret or none.
        Files.writeString(aside, Base64.getEncoder().encodeToString(bytes), WRITE, SYNC);
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // another process was quicker, and its secret counts
        } finally {
            Files.delete(aside);
        }
    }
}
