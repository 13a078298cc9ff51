package dev.bluepencil.storage;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.mongo.MongoBridge;
import dev.bluepencil.storage.sql.Postgres;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Sqlite;

/// The database the service keeps everything in; one of two kinds.
public sealed interface Storage extends AutoCloseable {
    /// Opens the database that is configured and brings its tables up to date; a SQLite one is made if absent.
    ///
    /// @throws StorageException if that cannot be done
    static Storage open(StorageConfig config) {
        return config.mongodbUrl()
                .<Storage>map(url -> new Mongo(MongoBridge.open(url, config.databaseName())))
                .orElseGet(() -> new Sql(relational(config)));
    }

    private static SqlDatabase relational(StorageConfig config) {
        return config.postgresUrl()
                .map(Postgres::open)
                .orElseGet(() -> Sqlite.open(DataFolder.ready(config.dataDir()).resolve("bluepencil.db")));
    }

    /// What and where it is, for people: `SQLite in data/bluepencil.db`.
    String name();

    /// Returns once the database has answered.
    ///
    /// @throws StorageException if it does not, in time
    void ping();

    /// Has somebody told how long the database takes from now on.
    void watchedBy(StorageWatch watch);

    @Override
    void close();

    /// A relational database.
    record Sql(SqlDatabase database) implements Storage {
        @Override
        public String name() {
            return database.name();
        }

        @Override
        public void ping() {
            database.ping();
        }

        @Override
        public void watchedBy(StorageWatch watch) {
            database.watchedBy(watch);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /// A MongoDB server or replica set.
    record Mongo(MongoBridge database) implements Storage {
        @Override
        public String name() {
            return database.name();
        }

        @Override
        public void ping() {
            database.ping();
        }

        @Override
        public void watchedBy(StorageWatch watch) {
            database.watchedBy(watch);
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
