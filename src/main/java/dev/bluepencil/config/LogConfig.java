package dev.bluepencil.config;

import java.nio.file.Path;
import java.util.Optional;

/// How the log looks and where it goes.
///
/// @param folder where it goes too, into one file a day
public record LogConfig(Format format, Optional<Path> folder) {
    public enum Format {
        /// A line for people.
        TEXT,
        /// An object a line, for programs.
        JSON
    }
}
