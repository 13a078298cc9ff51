package dev.bluepencil.http.docs;

import io.javalin.http.Context;

/// What a page may load (Content-Security-Policy): its own files, and nothing that is written into the page itself.
enum PagePolicy {
    DOCS("style-src 'self'; img-src 'self' data:"),

    /// ReDoc searches in a worker, and makes a style element for its scroll bars and empty ones that its script fills.
    REDOC("style-src 'self' 'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='"
            + " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; worker-src blob:");

    private static final String BOTH = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'; ";

    private final String own;

    PagePolicy(String own) {
        this.own = own;
    }

    void set(Context ctx) {
        ctx.header("Content-Security-Policy", BOTH + own);
    }
}
