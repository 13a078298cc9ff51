package dev.bluepencil.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Redis and how to get into it, as `redis://user:password@host:port/database` says; `rediss://` is by TLS.
///
/// It prints as a place, without user and password.
///
/// @param tls whether the connection is encrypted, and the server's certificate looked at
/// @param host a name, an IPv4 address or an IPv6 address without brackets
/// @param user absent for the default one
/// @param database a number, 0 if none is given
public record RedisUrl(
        boolean tls, String host, int port, Optional<String> user, Optional<Secret> password, int database) {
    private static final int DEFAULT_PORT = 6379;

    private static final Pattern URL = Pattern.compile("(?<scheme>rediss?)://"
            + "(?:(?<user>[^:@/?#]*):(?<password>[^:@/?#]+)@)?"
            + "(?<host>[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>[1-9][0-9]{0,4}))?"
            + "(?:/(?<database>[0-9]{0,4}))?");

    /// @throws IllegalArgumentException if it is no such URL; the message quotes nothing of it
    static RedisUrl parse(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw malformed();
        }
        int port =
                Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(DEFAULT_PORT);
        if (port > 65535) {
            throw malformed();
        }
        return new RedisUrl(
                "rediss".equals(parts.group("scheme")),
                parts.group("host").replaceAll("[\\[\\]]", ""),
                port,
                given(parts.group("user")),
                given(parts.group("password")).map(Secret::new),
                given(parts.group("database")).map(Integer::parseInt).orElse(0));
    }

    /// For people: `redis.example:6379`.
    public String place() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public String toString() {
        return place() + "/" + database;
    }

    private static Optional<String> given(@Nullable String part) {
        return Optional.ofNullable(part).filter(it -> !it.isEmpty()).map(RedisUrl::decoded);
    }

    /// Undoes percent-encoding; a plus is a plus.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw malformed(); // its own words quote the text
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "is not of the form redis://user:password@host:port/database or rediss:// likewise,"
                        + " with special characters in user and password percent-encoded");
    }
}
