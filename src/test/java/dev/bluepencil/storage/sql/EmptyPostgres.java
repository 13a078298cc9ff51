package dev.bluepencil.storage.sql;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.StorageConfig;
import java.util.Map;
import java.util.UUID;

/// A database with nothing in it on a PostgreSQL server, which is a real one.
public final class EmptyPostgres implements AutoCloseable {
    private final String name = "bluepencil_" + UUID.randomUUID().toString().replace("-", "");

    public EmptyPostgres() {
        PostgresServer.execute(PostgresServer.url(), "CREATE DATABASE " + name);
    }

    public StorageConfig config() {
        return Config.from(Map.of("DATABASE_URL", url())).storage();
    }

    /// As `DATABASE_URL` has it.
    public String url() {
        return PostgresServer.url(name);
    }

    /// Does something there behind the back of the service, each statement by itself.
    void execute(String... statements) {
        PostgresServer.execute(url(), statements);
    }

    @Override
    public void close() {
        PostgresServer.execute(PostgresServer.url(), "DROP DATABASE " + name + " WITH (FORCE)");
    }
}
