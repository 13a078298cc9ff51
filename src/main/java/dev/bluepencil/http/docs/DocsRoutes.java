package dev.bluepencil.http.docs;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;

/// The OpenAPI document, and two pages that show it: Swagger UI to try things out, ReDoc to read.
public final class DocsRoutes implements Routes, DocsApi {
    private static final String FOR_GOOD =
            "public, immutable, max-age=" + Duration.ofDays(365).toSeconds();

    private final Lazy<Site> site;

    /// Makes the document when it is first asked for, so that no start waits for it.
    public DocsRoutes(HttpConfig config) {
        site = new Lazy<>(() -> Site.of(config));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", this::document, PUBLIC);
        routes.get("/docs", this::docs, PUBLIC);
        routes.get("/redoc", this::redoc, PUBLIC);
        routes.get("/docs/assets/{version}/{file}", this::asset, PUBLIC);
    }

    @Override
    public void document(Context ctx) {
        site.get().document().answer(ctx);
    }

    @Override
    public void docs(Context ctx) {
        PagePolicy.DOCS.set(ctx);
        site.get().docs().answer(ctx);
    }

    @Override
    public void redoc(Context ctx) {
        PagePolicy.REDOC.set(ctx);
        site.get().redoc().answer(ctx);
    }

    @Override
    public void asset(Context ctx) {
        var asset = site.get()
                .assets()
                .find(ctx.pathParam("version"), ctx.pathParam("file"))
                .orElseThrow(NotFoundResponse::new);
        ctx.header(Header.CACHE_CONTROL, FOR_GOOD);
        ctx.contentType(asset.type()).result(asset.content().get());
    }
}
