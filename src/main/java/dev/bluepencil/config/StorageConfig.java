package dev.bluepencil.config;

import java.nio.file.Path;
import java.util.Optional;

/// Which database keeps everything: MongoDB if its address is given, else SQLite in the data folder.
///
/// @param dataDir the folder for SQLite and all else that lives on disk; made if absent
/// @param mongodbUrl a MongoDB connection string, which may hold a password
/// @param databaseName the database within MongoDB
public record StorageConfig(Path dataDir, Optional<Secret> mongodbUrl, String databaseName) {}
