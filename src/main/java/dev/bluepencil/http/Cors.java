package dev.bluepencil.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/// Lets browsers call from the named origins, with any header and the methods in use; any other origin gets no CORS
/// header.
final class Cors {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READABLE =
            Set.of(RequestId.HEADER, "Retry-After", "RateLimit", "RateLimit-Policy", "ETag", "Link", "Location");

    private Cors() {}

    static CrossOriginHandler allowing(List<String> origins) {
        var cors = new CrossOriginHandler();
        boolean anyone = origins.contains("*");
        cors.setAllowedOriginPatterns(
                anyone ? Set.of("*") : origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        cors.setAllowCredentials(!anyone);
        cors.setAllowedMethods(METHODS);
        cors.setAllowedHeaders(Set.of("*"));
        cors.setExposedHeaders(READABLE);
        cors.setPreflightMaxAge(Duration.ofHours(1));
        return cors;
    }
}
