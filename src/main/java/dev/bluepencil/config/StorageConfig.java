package dev.bluepencil.config;

import java.nio.file.Path;
import java.util.Optional;

/// Which database keeps everything: MongoDB or PostgreSQL if the address of one is given, else SQLite in the
/// data folder.
///
/// @param dataDir the folder for SQLite and all else that lives on disk; made if absent
/// @param mongodbUrl a MongoDB connection string, which may hold a password
/// @param databaseName the database within MongoDB
/// @param postgresUrl the PostgreSQL database; absent if `mongodbUrl` is there
public record StorageConfig(
        Path dataDir, Optional<Secret> mongodbUrl, String databaseName, Optional<PostgresUrl> postgresUrl) {

    /// Whether the database lives in the data folder, so that only one server may.
    public boolean embedded() {
        return mongodbUrl.isEmpty() && postgresUrl.isEmpty();
    }
}
