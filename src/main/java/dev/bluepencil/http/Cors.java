package dev.bluepencil.http;

import dev.bluepencil.http.trace.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/// Lets browsers call from the named origins, with the methods and headers in use; any other origin gets no
/// CORS header.
final class Cors {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    /// By name: a wildcard would not cover `Authorization` (Fetch Standard, CORS protocol).
    private static final Set<String> WRITABLE = Set.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "Cache-Control",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "X-Reset-Token",
            RequestId.HEADER);
    private static final Set<String> READABLE = Set.of(
            RequestId.HEADER,
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Idempotency-Replayed",
            "ETag",
            "Link",
            "Location");

    private Cors() {}

    static CrossOriginHandler allowing(List<String> origins) {
        var cors = new CrossOriginHandler();
        boolean anyone = origins.contains("*");
        cors.setAllowedOriginPatterns(
                anyone ? Set.of("*") : origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        cors.setAllowCredentials(!anyone);
        cors.setAllowedMethods(METHODS);
        cors.setAllowedHeaders(WRITABLE);
        cors.setExposedHeaders(READABLE);
        cors.setPreflightMaxAge(Duration.ofHours(1));
        return cors;
    }
}
