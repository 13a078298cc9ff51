package dev.bluepencil.storage.sql;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.PostgresUrl;
import dev.bluepencil.config.StorageConfig;
import java.util.Map;
import java.util.UUID;

/// A database with nothing in it on a PostgreSQL server, which is a real one.
public final class EmptyPostgres implements AutoCloseable {
    private final String name = "bluepencil_" + UUID.randomUUID().toString().replace("-", "");
    private final String guest = name + "_guest";

    public EmptyPostgres() {
        this("");
    }

    /// @param options of `CREATE DATABASE`
    public EmptyPostgres(String options) {
        PostgresServer.execute(PostgresServer.url(), "CREATE DATABASE " + name + " " + options);
    }

    public StorageConfig config() {
        return Config.from(Map.of("DATABASE_URL", url())).storage();
    }

    /// As `DATABASE_URL` has it.
    public String url() {
        return PostgresServer.url(name);
    }

    /// Of a user who needs the password and who owns nothing in the database.
    ///
    /// @param encoded the password as it is given, percent-encoded
    public String guestUrl(String password, String encoded) {
        PostgresServer.execute(
                PostgresServer.url(),
                "CREATE ROLE " + guest + " LOGIN PASSWORD '" + password + "' IN ROLE " + PostgresServer.withPassword());
        return url().replaceFirst("//[^/]*@", "//" + guest + ":" + encoded + "@");
    }

    /// Does something there behind the back of the service, each statement by itself.
    public void execute(String... statements) {
        PostgresServer.execute(url(), statements);
    }

    /// The last part of the URL.
    public String name() {
        return name;
    }

    @Override
    public void close() {
        PostgresServer.execute(
                PostgresServer.url(), "DROP DATABASE " + name + " WITH (FORCE)", "DROP ROLE IF EXISTS " + guest);
    }

    PostgresUrl parsed(String parameters) {
        var url = url() + (url().contains("?") ? "&" : "?") + parameters;
        return Config.from(Map.of("DATABASE_URL", url)).storage().postgresUrl().orElseThrow();
    }
}
