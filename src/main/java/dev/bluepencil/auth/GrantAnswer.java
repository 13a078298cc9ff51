package dev.bluepencil.auth;

import dev.bluepencil.session.Grant;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;

/// A grant over the wire (RFC 6749 §5.1).
@OpenApiDescription("What a sign-in or a refresh hands out.")
record GrantAnswer(
        @OpenApiDescription("Goes with every request as `Authorization: Bearer`.")
        String accessToken,

        @OpenApiDescription("Good for one refresh, which hands out the next.")
        String refreshToken,

        @OpenApiDescription("Always `bearer`.") @OpenApiExample("bearer")
        String tokenType,

        @OpenApiDescription("Seconds that the access token is good for.") @OpenApiExample("900")
        long expiresIn,

        @OpenApiDescription("What the token is good for: everything of the account.") @OpenApiExample("account")
        String scope) {
    @OpenApiIgnore
    static GrantAnswer of(Grant grant) {
        return new GrantAnswer(
                grant.accessToken(),
                grant.refreshToken(),
                "bearer",
                grant.expiresIn().toSeconds(),
                "account");
    }

    /// Answers with it and keeps it out of every cache (RFC 6749 §5.1).
    @OpenApiIgnore
    void send(Context ctx) {
        ctx.header(Header.CACHE_CONTROL, "no-store")
                .header(Header.PRAGMA, "no-cache")
                .json(this);
    }
}
