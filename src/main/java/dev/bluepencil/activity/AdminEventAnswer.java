package dev.bluepencil.activity;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvent;
import dev.bluepencil.audit.SecurityEvent.By;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as an administrator sees it: all there is.
@OpenApiDescription("Something that happened to an account and that matters to its safety.")
record AdminEventAnswer(
        @OpenApiDescription("Names the event for good.") @OpenApiExample("019de360-4e00-7000-9b1d-3c5a7e9f1b2d")
        String id,

        @OpenApiDescription("Whose it is; null if an address was tried that has no account.")
        @OpenApiExample("5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b")
        @OpenApiNullable
        @Nullable
        String account,

        @OpenApiDescription("What happened.") @OpenApiPropertyType(definedBy = EventKind.class)
        String kind,

        @OpenApiDescription("When.") Instant at,

        @OpenApiDescription("The IP address it was done from; null if the operator did it.")
        @OpenApiExample("203.0.113.7")
        @OpenApiNullable
        @Nullable
        String address,

        @OpenApiDescription("What the program there calls itself, perhaps nothing; null if the operator did it.")
        @OpenApiExample("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
        @OpenApiNullable
        @Nullable
        String userAgent,

        @OpenApiDescription("Who did it: `visitor` is whoever came from the address, the owner or somebody who tried to"
                + " pass for them; `admin` an admin; `operator` a command of the service's operator.")
        @OpenApiPropertyType(definedBy = By.class)
        String by,

        @OpenApiDescription("The account of the admin, if one did it to somebody else's.")
        @OpenApiExample("0d9f7a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6")
        @OpenApiNullable
        @Nullable
        String actor) {
    @OpenApiIgnore
    static AdminEventAnswer of(SecurityEvent event) {
        boolean isCommand = event.by() == By.OPERATOR;
        return new AdminEventAnswer(
                event.id().value(),
                event.account().map(AccountId::value).orElse(null),
                event.kind().wire(),
                event.at(),
                isCommand ? null : event.visitor().address(),
                isCommand ? null : event.visitor().userAgent(),
                event.by().wire(),
                event.actor().map(AccountId::value).orElse(null));
    }
}
