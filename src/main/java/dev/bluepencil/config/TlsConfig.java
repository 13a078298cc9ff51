package dev.bluepencil.config;

import java.nio.file.Path;

/// What the server proves itself with, as PEM files.
///
/// @param certificate its certificate first, then those of who signed it
/// @param key the private key that belongs to it, not encrypted
public record TlsConfig(Path certificate, Path key) {}
