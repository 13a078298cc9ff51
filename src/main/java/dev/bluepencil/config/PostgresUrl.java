package dev.bluepencil.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL database and how to get into it, as `postgresql://user:password@host:port/database?name=value` says.
///
/// It prints as a place, without user, password and parameters, any of which may be private.
///
/// @param hosts at least one; of several, the one that takes changes is spoken to
/// @param parameters further settings of the connection, such as `sslmode`
public record PostgresUrl(
        List<Host> hosts,
        String database,
        Optional<String> user,
        Optional<Secret> password,
        Map<String, String> parameters) {

    private static final int DEFAULT_PORT = 5432;

    private static final Pattern URL = Pattern.compile("postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?#]+)(?::(?<password>[^:@/?#]*))?@)?"
            + "(?<hosts>[^@/?#]+)/(?<database>[^@/?#]+)(?:\\?(?<parameters>[^#]*))?");
    private static final Pattern HOST =
            Pattern.compile("(?<name>[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>[1-9][0-9]{0,4}))?");

    /// @param name a name, an IPv4 address or an IPv6 address in brackets
    public record Host(String name, int port) {
        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    /// @throws IllegalArgumentException if it is no such URL; the message quotes nothing of it
    static PostgresUrl parse(String url) {
        var parts = match(URL, url);
        return new PostgresUrl(
                Stream.of(parts.group("hosts").split(",", -1))
                        .map(PostgresUrl::host)
                        .toList(),
                decoded(parts.group("database")),
                Optional.ofNullable(parts.group("user")).map(PostgresUrl::decoded),
                Optional.ofNullable(parts.group("password"))
                        .map(PostgresUrl::decoded)
                        .map(Secret::new),
                parameters(parts.group("parameters")));
    }

    /// For people: `db.example:5432`, with commas between several.
    public String place() {
        return String.join(",", hosts.stream().map(Host::toString).toList());
    }

    @Override
    public String toString() {
        return place() + "/" + database;
    }

    private static Host host(String text) {
        var parts = match(HOST, text);
        int port =
                Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(DEFAULT_PORT);
        if (port > 65535) {
            throw malformed();
        }
        return new Host(parts.group("name"), port);
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw malformed();
            }
            parameters.put(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
        }
        return parameters;
    }

    /// Undoes percent-encoding; a plus is a plus.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw malformed(); // its own words quote the text
        }
    }

    private static Matcher match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw malformed();
        }
        return matcher;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("is not of the form postgresql://user:password@host:port/database,"
                + " with special characters in user and password percent-encoded");
    }
}
