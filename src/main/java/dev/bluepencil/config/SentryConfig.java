package dev.bluepencil.config;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where errors are reported to.
///
/// @param dsn absent if they are not
/// @param environment what the operators call this installation
public record SentryConfig(Optional<Secret> dsn, Environment environment) {
    private static final Pattern PATH = Pattern.compile("(/[^/]+)*/[0-9]+");

    /// @throws IllegalArgumentException if it is no DSN; the message does not repeat it
    static Secret parse(String dsn) {
        try {
            var url = URI.create(dsn);
            boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (isWeb
                    && url.getHost() != null
                    && url.getUserInfo() != null
                    && PATH.matcher(url.getPath()).matches()) {
                return new Secret(dsn);
            }
        } catch (IllegalArgumentException _) {
            // said below, without the key that may be in it
        }
        throw new IllegalArgumentException("is not a DSN such as https://key@sentry.example/1");
    }
}
