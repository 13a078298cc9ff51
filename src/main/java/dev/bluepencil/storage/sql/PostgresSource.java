package dev.bluepencil.storage.sql;

import dev.bluepencil.config.PostgresUrl;
import dev.bluepencil.config.PostgresUrl.Host;
import dev.bluepencil.config.Secret;
import dev.bluepencil.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Makes connections to the server that a URL names.
final class PostgresSource {
    private static final int CONNECT_SECONDS = 5;

    /// What other clients of PostgreSQL call a parameter, where the driver calls it something else.
    private static final Map<String, String> ALIASES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "gssencmode", "gssEncMode",
            "sslnegotiation", "sslNegotiation");

    private PostgresSource() {}

    /// @param patience after which a connection on which no answer comes is given up, unless the URL says otherwise
    /// @throws StorageException if the URL has a parameter that makes no sense
    static PGSimpleDataSource of(PostgresUrl url, Duration patience) {
        var source = new PGSimpleDataSource();
        source.setServerNames(url.hosts().stream().map(Host::name).toArray(String[]::new));
        source.setPortNumbers(url.hosts().stream().mapToInt(Host::port).toArray());
        source.setDatabaseName(url.database());
        source.setApplicationName("bluepencil");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout((int) patience.toSeconds());
        url.parameters().forEach((name, value) -> set(source, name, value));
        url.user().ifPresent(source::setUser);
        url.password().map(Secret::value).ifPresent(source::setPassword);
        // A standby may lag, and what was revoked must be gone at once.
        source.setTargetServerType("primary");
        // Details quote values, and failures are logged.
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        var property = PGProperty.forName(ALIASES.getOrDefault(name, name));
        if (property == null) {
            throw new StorageException("DATABASE_URL has a parameter '" + name + "', which does not exist.");
        }
        var choices = property.getChoices();
        if (choices != null && !List.of(choices).contains(value)) {
            throw new StorageException(
                    "DATABASE_URL has a parameter '" + name + "' that is none of " + String.join(", ", choices) + ".");
        }
        source.setProperty(property, value);
    }
}
