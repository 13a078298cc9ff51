package dev.bluepencil.http;

import io.javalin.http.Context;

/// What browsers are told about every answer: show nothing, keep nothing, guess nothing; pages loosen it for
/// themselves.
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void set(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ctx.header("Cross-Origin-Resource-Policy", "same-site");
        ctx.header("Cache-Control", "no-store");
    }
}
