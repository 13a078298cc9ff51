package dev.bluepencil.token;

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
    /// @throws SigningKeyException if that file cannot be made or read or holds no key
    public static SigningKey of(TokenConfig config) {
        return new SigningKey(config.secret().orElseGet(() -> kept(config.secretFile())));
    }

    private static Secret kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return usable(new Secret(Files.readString(file).strip()), file);
        } catch (IOException e) {
            throw new SigningKeyException("The signing secret in " + file + " cannot be read or made.", e);
        }
    }

    private static Secret usable(Secret secret, Path file) {
        if (secret.bytes().length < FRESH_BYTES) {
            throw new SigningKeyException(file + " holds no usable secret; delete it to have a new one made.", null);
        }
        return secret;
    }

    /// Written aside and moved, so that nobody ever reads half a secret; of two that make one, the first stays.
    private static void make(Path file) throws IOException {
        var bytes = new byte[FRESH_BYTES];
        new SecureRandom().nextBytes(bytes);
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // A temporary file is its owner's alone from the start.
        var aside = Files.createTempFile(folder, "jwt-secret", ".tmp");
        Files.writeString(aside, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // another process was quicker, and its secret counts
        } finally {
            Files.delete(aside);
        }
    }
}
