package dev.bluepencil.activity;

import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvent;
import dev.bluepencil.audit.SecurityEvent.By;
import dev.bluepencil.http.Visitor;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event as the owner of the account sees it: of an admin they learn that it was one, neither who nor where from.
@OpenApiDescription("Something that happened to your account and that matters to its safety.")
record EventAnswer(
        @OpenApiDescription("Names the event for good.") @OpenApiExample("019de360-4e00-7000-9b1d-3c5a7e9f1b2d")
        String id,

        @OpenApiDescription("What happened.") @OpenApiPropertyType(definedBy = EventKind.class)
        String kind,

        @OpenApiDescription("When.") Instant at,

        @OpenApiDescription("The IP address it was done from; null if an admin or the operator did it.")
        @OpenApiExample("203.0.113.7")
        @OpenApiNullable
        @Nullable
        String address,

        @OpenApiDescription(
                "What the program there calls itself, perhaps nothing; null if an admin or the operator did it.")
        @OpenApiExample("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
        @OpenApiNullable
        @Nullable
        String userAgent,

        @OpenApiDescription("Who did it: `visitor` is whoever came from the address, you or somebody who tried to pass"
                + " for you; `admin` an admin; `operator` a command of the service's operator.")
        @OpenApiPropertyType(definedBy = By.class)
        String by) {
    @OpenApiIgnore
    static EventAnswer of(SecurityEvent event) {
        var visitor = Optional.of(event.visitor()).filter(_ -> event.by() == By.VISITOR);
        return new EventAnswer(
                event.id().value(),
                event.kind().wire(),
                event.at(),
                visitor.map(Visitor::address).orElse(null),
                visitor.map(Visitor::userAgent).orElse(null),
                event.by().wire());
    }
}
