package dev.bluepencil.activity;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.audit.Moment;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.audit.Which;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.input.PageRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Where people look up what happened to their account.
public final class EventRoutes implements Routes, EventApi {
    private final SecurityEvents events;

    public EventRoutes(SecurityEvents events) {
        this.events = events;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/auth/me/events", this::mine, SIGNED_IN);
    }

    @Override
    public void mine(Context ctx) {
        var page = PageRequest.of(ctx, Moment::parse);
        events.page(Which.of(Caller.of(ctx).account().id()), page).answer(ctx, EventAnswer::of);
    }
}
