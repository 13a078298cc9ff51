package dev.bluepencil.http;

import static dev.bluepencil.http.Access.PUBLIC;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;

/// Says where things are to whoever knocks at `/`.
public final class HomeRoutes implements Routes, HomeApi {
    private final String appName;

    public HomeRoutes(String appName) {
        this.appName = appName;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::home, PUBLIC);
    }

    @Override
    public void home(Context ctx) {
        ctx.json(new Home(appName, "/docs", "/redoc", "/openapi.json", "/health"));
    }

    @OpenApiDescription("Where things are.")
    record Home(
            @OpenApiDescription("What this is.") @OpenApiExample("Bluepencil")
            String name,

            @OpenApiDescription("The API, to try out.") @OpenApiExample("/docs")
            String docs,

            @OpenApiDescription("The API, to read.") @OpenApiExample("/redoc")
            String redoc,

            @OpenApiDescription("The API, for programs.") @OpenApiExample("/openapi.json")
            String openapi,

            @OpenApiDescription("Whether it can do its job.") @OpenApiExample("/health")
            String health) {}
}
