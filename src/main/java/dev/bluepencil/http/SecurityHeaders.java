package dev.bluepencil.http;

import dev.bluepencil.config.HttpConfig;
import io.javalin.http.Context;
import java.time.Duration;

/// What browsers are told about every answer: show nothing, keep nothing, guess nothing; pages loosen it for
/// themselves. Where people reach the service by HTTPS, to come back by nothing else for a year (RFC 6797).
final class SecurityHeaders {
    private static final String A_YEAR = "max-age=" + Duration.ofDays(365).toSeconds();

    private final boolean isSecure;

    SecurityHeaders(HttpConfig config) {
        // On a developer's machine every service is called localhost, whatever it speaks.
        isSecure = "https".equals(config.appUrl().getScheme())
                && !"localhost".equals(config.appUrl().getHost());
    }

    void set(Context ctx) {
        if (isSecure) {
            ctx.header("Strict-Transport-Security", A_YEAR);
        }
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ctx.header("Cross-Origin-Resource-Policy", "same-site");
        ctx.header("Cache-Control", "no-store");
    }
}
