package dev.bluepencil.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Header;

/// Whether the server is about to stop, so that load balancers and callers are to look elsewhere.
final class Draining {
    /// Where the routes of a server find it.
    static final Key<Draining> KEY = new Key<>(Draining.class.getName());

    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    /// Asks a caller by HTTP/1.1 for another connection next time; by HTTP/2 a stop itself says so (GOAWAY).
    void tell(Context ctx) {
        if (begun && ctx.protocol().startsWith("HTTP/1")) {
            ctx.header(Header.CONNECTION, "close");
        }
    }
}
