package dev.bluepencil.access;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;

/// The token of an `Authorization: Bearer` header (RFC 6750 §2.1).
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    public static Optional<String> of(Context ctx) {
        return Optional.ofNullable(ctx.header(Header.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
