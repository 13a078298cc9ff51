package dev.bluepencil.action;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.config.ActionConfig;
import dev.bluepencil.editor.Engines;
import dev.bluepencil.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// What there is to do, over HTTP.
public final class CatalogRoutes implements Routes, CatalogApi {
    private final Engines engines;
    private final ActionConfig config;

    public CatalogRoutes(Engines engines, ActionConfig config) {
        this.engines = engines;
        this.config = config;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/actions", this::list, SIGNED_IN);
    }

    @Override
    public void list(Context ctx) {
        ctx.json(CatalogAnswer.of(engines, config.maxTextChars()));
    }
}
