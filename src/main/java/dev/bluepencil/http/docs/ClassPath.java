package dev.bluepencil.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Files that are part of the program.
final class ClassPath {
    private ClassPath() {}

    /// @param file where it is, from this package or, with a leading slash, from the top
    /// @throws IllegalStateException if there is no such file
    static byte[] read(String file) {
        try (var stream = ClassPath.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static String text(String file) {
        return new String(read(file), UTF_8);
    }
}
