package dev.bluepencil.storage.sql;

import dev.bluepencil.config.Config;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A real PostgreSQL server: the one that `TEST_DATABASE_URL` names, else one that whoever needs it first starts and
/// that stops with this process.
///
/// That one sorts as English does and acknowledges before the disk has it, neither of which the service may rely on.
final class PostgresServer {
    private static final String WITH_PASSWORD = "with_password";

    private PostgresServer() {}

    /// Of a user who may make databases and roles, to the database that is always there.
    static String url() {
        var real = System.getenv("TEST_DATABASE_URL");
        return real != null ? real : Embedded.URL;
    }

    /// The same for another database there.
    static String url(String database) {
        return url().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1");
    }

    /// A role; whoever is in it needs a password.
    static String withPassword() {
        execute(
                url(),
                "DO $$ BEGIN CREATE ROLE " + WITH_PASSWORD + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        return WITH_PASSWORD;
    }

    /// Each as a statement of its own.
    static void execute(String url, String... statements) {
        try (var connection = connect(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String url) throws SQLException {
        var parsed = Config.from(Map.of("DATABASE_URL", url)).storage().postgresUrl();
        return PostgresSource.of(parsed.orElseThrow(), Duration.ofSeconds(30)).getConnection();
    }

    private static final class Embedded {
        static final String URL = "postgresql://postgres@localhost:" + start().getPort() + "/postgres";

        private static EmbeddedPostgres start() {
            var folder = Path.of("target", "embedded-pg").toAbsolutePath();
            System.setProperty("ot.epg.working-dir", folder.toString());
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve(UUID.randomUUID().toString()))
                        .setDataDirectoryCustomizer(Embedded::askForPasswords)
                        .setServerConfig("unix_socket_directories", "")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "en")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void askForPasswords(File data) {
            var rules = data.toPath().resolve("pg_hba.conf");
            try {
                var others = Files.readString(rules);
                Files.writeString(rules, "host all +" + WITH_PASSWORD + " all scram-sha-256\n" + others);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
