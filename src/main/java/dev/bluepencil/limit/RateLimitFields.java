package dev.bluepencil.limit;

import java.util.List;
import java.util.stream.Collectors;

/// The header fields of draft-ietf-httpapi-ratelimit-headers-11, which are structured fields (RFC 9651).
final class RateLimitFields {
    static final String POLICY = "RateLimit-Policy";
    static final String LIMIT = "RateLimit";

    private RateLimitFields() {}

    /// Such as `"login-minute";q=5;w=60, "login-hour";q=20;w=3600`.
    static String policy(List<Policy> policies) {
        return policies.stream()
                .map(it -> "\"%s\";q=%d;w=%d"
                        .formatted(it.name(), it.quota(), it.window().toSeconds()))
                .collect(Collectors.joining(", "));
    }

    /// Such as `"login-minute";r=4;t=12`.
    static String limit(Decision decision) {
        return "\"%s\";r=%d;t=%d"
                .formatted(
                        decision.tightest().name(),
                        decision.remaining(),
                        decision.reset().toSeconds());
    }
}
