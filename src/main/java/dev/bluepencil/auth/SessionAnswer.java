package dev.bluepencil.auth;

import dev.bluepencil.access.Caller;
import dev.bluepencil.session.TokenFamily;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import java.time.Instant;

/// A session as its owner sees it, to recognise the device by.
@OpenApiDescription("A sign-in on one device.")
record SessionAnswer(
        @OpenApiDescription("Names the session.") @OpenApiExample("0d2f5d2e-93d5-4f44-8f0c-6a3c1f0d8b11")
        String id,

        @OpenApiDescription("When it was signed in.") Instant createdAt,
        @OpenApiDescription("When it was last refreshed.") Instant lastUsedAt,

        @OpenApiDescription("When it ends unless it is refreshed.")
        Instant expiresAt,

        @OpenApiDescription("The IP address it was last refreshed from.") @OpenApiExample("192.0.2.1")
        String address,

        @OpenApiDescription("What the program called itself then.") @OpenApiExample("Mozilla/5.0")
        String userAgent,

        @OpenApiDescription("Whether this request belongs to it.")
        boolean current) {
    @OpenApiIgnore
    static SessionAnswer of(TokenFamily family, Caller caller) {
        return new SessionAnswer(
                family.id().value(),
                family.createdAt(),
                family.issuedAt(),
                family.expiresAt(),
                family.visitor().address(),
                family.visitor().userAgent(),
                family.id().equals(caller.session()));
    }
}
