package dev.bluepencil.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Browser origins (RFC 6454 §6.2): scheme, host and perhaps a port, nothing after it; or `*`.
final class Origins {
    private Origins() {}

    static List<String> read(Env env) {
        var origins = env.list("CORS_ORIGINS").stream()
                .map(origin -> origin.replaceAll("/$", ""))
                .toList();
        origins.stream()
                .filter(origin -> !isOrigin(origin))
                .forEach(origin ->
                        env.problem("CORS_ORIGINS", "has '" + origin + "', which is not like https://app.example"));
        return origins;
    }

    private static boolean isOrigin(String origin) {
        try {
            var uri = new URI(origin);
            return "*".equals(origin)
                    || (uri.getScheme() != null
                            && uri.getHost() != null
                            && uri.getRawPath().isEmpty()
                            && uri.getQuery() == null);
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
